import { hostNames, type GitHost } from '../editor/hostConfig.ts';
import { CommandError } from './commandError.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { portOption } from './listen.ts';

export const EDIT_PORT = 4322;

export const editCommand = {
  script: 'edit',
  summary: `Serves an editor of the content folder at http://127.0.0.1:${String(EDIT_PORT)}/, for this machine only, until Ctrl+C; or makes the editor of a folder on a Git host.`,
  changes:
    'writes the folder "dist-editor"; what you save goes to the content folder, and the last saves of each record to ".edit-history".',
  options: {
    ...portOption,
    open: { meaning: 'open it in the browser' },
    host: { value: hostNames.join('|'), meaning: 'make the editor of a folder on such a host instead' },
    repo: { value: 'ngo/guide', meaning: 'owner and name of its repository' },
    url: { value: 'https://git.ngo.example', meaning: 'the address of a host of your own' },
    branch: { value: 'main', meaning: 'the branch that is edited' },
    app: { value: 'ID', meaning: 'the application that signs people in' },
    auth: { value: 'https://…', meaning: 'the server that signs people in' },
  },
  examples: [
    ['', 'the folder on this computer'],
    ['--open', 'the same, opened in the browser'],
    ['--host github --repo ngo/guide', 'a folder at GitHub'],
    ['--host gitea --repo ngo/guide --url https://git.ngo.example', 'a folder on a host of your own'],
  ],
} as const satisfies Command;

/**
 * The Git host that was named; undefined for the folder on this computer.
 * @throws {CommandError} that says what to type
 */
export function readEditOrder({ values }: CommandLine<typeof editCommand>): GitHost | undefined {
  const { host, port, repo = '', branch, url, app, auth } = values;
  const isLocal = Object.keys(values).every((name) => name === 'port' || name === 'open');
  if (isLocal) return undefined;
  const problems: string[] = [];
  if (port !== undefined)
    problems.push('"--port" is for the editor of this computer.\n  Leave it out, or leave "--host" out.');
  const name = hostNames.find((known) => known === host);
  if (name === undefined)
    problems.push(
      `"${host ?? ''}" is not a host that the editor knows.\n  Write one of them: --host ${hostNames.join('|')}`,
    );
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(repo))
    problems.push(`"${repo}" is not a repository.\n  Write its owner and its name: --repo ngo/guide`);
  for (const address of [url, auth]) {
    if (address !== undefined && !/^https?:\/\/[\w.:-]+(\/[\w./-]*)?$/.test(address))
      problems.push(`"${address}" is not an address.\n  Write it like this: https://git.ngo.example`);
  }
  if (!name || problems.length > 0) throw new CommandError(problems.join('\n'));
  const withoutSlash = (address: string | undefined) => address?.replace(/\/$/, '');
  return { name, repo, branch, url: withoutSlash(url), appId: app, authUrl: withoutSlash(auth) };
}
