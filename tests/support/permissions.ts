/** Linux lets root write where nobody may. */
const OVERRIDES = '-dac_override,-dac_read_search';

/** A command to run with arguments, for which the permissions of files hold whoever runs the tests. */
export function respectPermissions(command: readonly string[]): [program: string, args: string[]] {
  const [program = '', ...args] =
    process.getuid?.() === 0
      ? ['setpriv', `--bounding-set=${OVERRIDES}`, `--inh-caps=${OVERRIDES}`, ...command]
      : command;
  return [program, args];
}
