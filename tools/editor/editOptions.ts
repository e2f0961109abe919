import { hostNames, type GitHost } from './hostConfig.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import type { Command, CommandLine } from '../../src/commands/commandLine.ts';
import { portOption } from '../../src/commands/listen.ts';

export const EDIT_PORT = 4322;

export const editCommand = {
  script: 'edit',
  summary: `Serves an editor of the content folder at http://127.0.0.1:${String(EDIT_PORT)}/, for this machine only. Stop with Ctrl+C. With --host, builds an editor for a repository on a Git host instead.`,
  changes:
    'writes the folder "dist-editor"; saves go to the content folder, and the recent saves of each record to ".edit-history".',
  next: 'open this address in a browser; what you save reaches readers with the next release',
  options: {
    ...portOption,
    open: { meaning: 'open the editor in the browser' },
    host: {
      value: hostNames.join('|'),
      meaning: 'build an editor for a repository on this kind of Git host instead',
    },
    repo: { value: 'ngo/guide', meaning: 'owner and name of the repository' },
    url: { value: 'https://git.ngo.example', meaning: 'address of a self-hosted Git host' },
    branch: { value: 'main', meaning: 'branch to edit' },
    app: { value: 'ID', meaning: 'OAuth application that signs people in' },
    auth: { value: 'https://…', meaning: 'server that signs people in to GitHub' },
  },
  examples: [
    ['', 'edit the content folder on this computer'],
    ['--open', 'the same, and open the browser'],
    ['--host github --repo ngo/guide', 'build the editor for a repository on GitHub'],
    ['--host gitea --repo ngo/guide --url https://git.ngo.example', 'the same on a self-hosted Git host'],
  ],
} as const satisfies Command;

/**
 * The Git host given by the options; undefined to edit the folder on this computer.
 * @throws {CommandError} with what to type instead
 */
export function readEditOptions({ values }: CommandLine<typeof editCommand>): GitHost | undefined {
  const { host, port, repo = '', branch, url, app, auth } = values;
  const isLocal = Object.keys(values).every((name) => name === 'port' || name === 'open');
  if (isLocal) return undefined;
  const problems: string[] = [];
  if (port !== undefined)
    problems.push(
      '"--port" is only for the editor of this computer.\n  Leave out "--port", or leave out "--host".',
    );
  const name = hostNames.find((known) => known === host);
  if (name === undefined)
    problems.push(
      `"--host" must be one of ${hostNames.join(', ')}, not "${host ?? ''}".\n  Write it like this: --host ${hostNames[0]}`,
    );
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(repo))
    problems.push(
      `"--repo" must be the owner and name of a repository, not "${repo}".\n  Write it like this: --repo ngo/guide`,
    );
  for (const [option, address] of Object.entries({ url, auth })) {
    if (address !== undefined && !/^https?:\/\/[\w.:-]+(\/[\w./-]*)?$/.test(address))
      problems.push(
        `"--${option}" must be a web address, not "${address}".\n  Write it like this: --${option} https://git.ngo.example`,
      );
  }
  if (!name || problems.length > 0) throw new CommandError(problems.join('\n'));
  const withoutSlash = (address: string | undefined) => address?.replace(/\/$/, '');
  return { name, repo, branch, url: withoutSlash(url), appId: app, authUrl: withoutSlash(auth) };
}
