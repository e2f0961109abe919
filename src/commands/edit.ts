/** `npm run edit`: the editor of the content folder, for this machine only, or that of a folder on a Git host. */
import { getSettings } from '../settings.ts';
import { buildEditor, buildHostEditor, EDITOR } from './buildEditor.ts';
import { createEditServer } from './editServer.ts';
import { EDIT_PORT, editCommand, readEditOrder } from './editOrder.ts';
import { listen, readPort } from './listen.ts';
import { runCommand } from './runCommand.ts';

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
  const asked = readPort(line.values.port);
  await buildEditor();
  // A day may begin while it runs; only who names an instant keeps it.
  const getNow = process.env['BUILD_TIME'] === undefined ? Date.now : () => buildTime;
  const server = createEditServer({ contentDir, editorDir: EDITOR, getNow });
  const port = await listen(server, { host: '127.0.0.1', port: asked, defaultPort: EDIT_PORT });
  console.log(`Edit ${contentDir} at http://127.0.0.1:${String(port)}/ and stop with Ctrl+C.`);
});
