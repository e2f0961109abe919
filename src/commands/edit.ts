/** `npm run edit`: the editor of the content folder, for this machine only, or that of a folder on a Git host. */
import { spawn } from 'node:child_process';
import { getSettings } from '../settings.ts';
import { buildEditor, buildHostEditor, EDITOR } from './buildEditor.ts';
import { createEditServer } from './editServer.ts';
import { createEditSession } from './editSession.ts';
import { EDIT_PORT, editCommand, readEditOrder } from './editOrder.ts';
import { findPort, listen, readPort } from './listen.ts';
import { runCommand } from './runCommand.ts';

/** The last saves of each record; kept when the editor stops. */
const HISTORY = '.edit-history';

await runCommand(editCommand, async (line) => {
  const { contentDir, buildTime } = getSettings();
  const host = readEditOrder(line);
  if (host) {
    await buildHostEditor(host, contentDir);
    console.log(
      `${EDITOR}/ is the editor of ${contentDir} in ${host.repo}. docs/editor.md says where to put it.`,
    );
    return;
  }
  const place = { host: '127.0.0.1', defaultPort: EDIT_PORT };
  const port = await findPort({ ...place, port: readPort(line.values.port) });
  await buildEditor();
  // A day may begin while it runs; only who names an instant keeps it.
  const getNow = process.env['BUILD_TIME'] === undefined ? Date.now : () => buildTime;
  const session = createEditSession({ contentDir, historyDir: HISTORY, getNow });
  const server = createEditServer(session, EDITOR);
  await listen(server, { ...place, port });
  const address = `http://127.0.0.1:${String(port)}/`;
  console.log(`Edit ${contentDir} at ${address} and stop with Ctrl+C.`);
  if (line.values.open !== undefined) openInBrowser(address);
  process.once('SIGINT', () => {
    const drafts = session.listDrafts().map(({ title }) => title);
    if (drafts.length === 0) process.kill(process.pid, 'SIGINT');
    else
      console.error(
        `Not saved yet: ${drafts.join(', ')}. Save in the browser, or press Ctrl+C again to stop without.`,
      );
  });
});

/** Where a system has no such program, its address was printed. */
function openInBrowser(address: string): void {
  const programs: Readonly<Record<string, readonly string[] | undefined>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [program = '', ...options] = programs[process.platform] ?? ['xdg-open'];
  spawn(program, [...options, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
