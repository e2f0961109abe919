import { hostNames, type GitHost } from '../editor/hostConfig.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';

const USAGE = [
  'Write one of these:',
  '  npm run edit                                                            the folder on this computer',
  '  npm run edit -- --host github --repo ngo/guide                          a folder at GitHub',
  '  npm run edit -- --host gitea --repo ngo/guide --url https://git.ngo.example    on a host of your own',
].join('\n');

/**
 * The Git host that somebody typed behind `npm run edit --`; undefined for the folder on this computer.
 * @example readEditOrder(['--host', 'gitlab', '--repo', 'ngo/guide']) // => { name: 'gitlab', repo: 'ngo/guide', … }
 * @throws {CommandError} that says what to type
 */
export function readEditOrder(typed: readonly string[]): GitHost | undefined {
  const options = {
    host: 'string',
    repo: 'string',
    branch: 'string',
    url: 'string',
    app: 'string',
    auth: 'string',
  } as const;
  const { values, mistakes } = readCommandLine(typed, { options, words: 0, usage: USAGE });
  if (typed.length === 0) return undefined;
  const { host, repo = '', branch, url, app, auth } = values;
  const name = hostNames.find((known) => known === host);
  if (name === undefined)
    mistakes.push(`"${host ?? ''}" is no host that the editor knows: ${hostNames.join(', ')}.\n  ${USAGE}`);
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(repo))
    mistakes.push(`"${repo}" is no repository.\n  Write its owner and its name: --repo ngo/guide`);
  for (const address of [url, auth]) {
    if (address !== undefined && !/^https?:\/\/[\w.:-]+(\/[\w./-]*)?$/.test(address))
      mistakes.push(`"${address}" is no address.\n  Write it like this: https://git.ngo.example`);
  }
  if (!name || mistakes.length > 0) throw new CommandError(mistakes.join('\n'));
  const withoutSlash = (address: string | undefined) => address?.replace(/\/$/, '');
  return { name, repo, branch, url: withoutSlash(url), appId: app, authUrl: withoutSlash(auth) };
}
