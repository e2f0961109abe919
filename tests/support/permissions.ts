/** The capabilities that let root ignore file permissions on Linux. */
const OVERRIDES = '-dac_override,-dac_read_search';

/** Wraps a command so that file permissions apply to it even if root runs the tests. */
export function respectPermissions(command: readonly string[]): [program: string, args: string[]] {
  const [program = '', ...args] =
    process.getuid?.() === 0
      ? ['setpriv', `--bounding-set=${OVERRIDES}`, `--inh-caps=${OVERRIDES}`, ...command]
      : command;
  return [program, args];
}
