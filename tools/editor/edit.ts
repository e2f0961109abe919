/** `npm run edit`: serves the editor of the content folder to this machine only, or builds one for a Git host. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { getSettings } from '../../src/settings.ts';
import { buildEditor, buildHostEditor, EDITOR } from './buildEditor.ts';
import { createEditServer } from './editServer.ts';
import { createEditSession } from './editSession.ts';
import { formatTokenHash } from './page/token.ts';
import { EDIT_PORT, editCommand, readEditOptions } from './editOptions.ts';
import { findPort, listen, readPort } from '../../src/commands/listen.ts';
import { runCommand } from '../../src/commands/runCommand.ts';

/** Holds the recent saves of each record; outlives the editor. */
const HISTORY = '.edit-history';

await runCommand(editCommand, async (line) => {
  const { contentDir, buildTime } = getSettings();
  const host = readEditOptions(line);
  if (host) {
    await buildHostEditor(host, contentDir);
    console.log(`Built the editor of ${contentDir} in ${host.repo} in ${EDITOR}/.`);
    return 'host it, as docs/editor.md explains';
  }
  const place = { host: '127.0.0.1', defaultPort: EDIT_PORT, port: readPort(line.values.port) };
  // Reports a taken port before the build.
  await findPort(place);
  await buildEditor();
  // The editor may run past midnight, so the clock is read each time unless BUILD_TIME fixes it.
  const getNow = process.env['BUILD_TIME'] === undefined ? Date.now : () => buildTime;
  const session = createEditSession({ contentDir, historyDir: HISTORY, getNow });
  const token = randomBytes(16).toString('hex');
  const server = createEditServer({ session, editorDir: EDITOR, token });
  const port = await listen(server, place);
  const address = `http://127.0.0.1:${String(port)}/${formatTokenHash(token)}`;
  console.log(`Editing ${contentDir} at ${address} (stop with Ctrl+C)`);
  if (line.values.open !== undefined) openInBrowser(address);
  process.once('SIGINT', () => {
    const drafts = session.listDrafts().map(({ title }) => title);
    if (drafts.length === 0) process.kill(process.pid, 'SIGINT');
    else
      console.error(
        `Not saved yet: ${drafts.join(', ')}. Save in the browser, or press Ctrl+C again to stop without saving.`,
      );
  });
  return undefined;
});

/** Ignores a missing program: the address was printed. */
function openInBrowser(address: string): void {
  const openers: Readonly<Record<string, readonly string[] | undefined>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [program = '', ...options] = openers[process.platform] ?? ['xdg-open'];
  spawn(program, [...options, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
