/**
 * `npm run edit`: the editor of the content folder, for this machine only. `-- --host gitea --repo ngo/guide --url …` writes
 * the editor of a folder on a Git host instead, to be put on any host of static files.
 */
import { getSettings } from '../settings.ts';
import { buildEditor, buildHostEditor, EDITOR } from './buildEditor.ts';
import { createEditServer } from './editServer.ts';
import { readEditOrder } from './editOrder.ts';
import { listen } from './listen.ts';
import { tellFailure } from './tellFailure.ts';

const PORT = 4322;

await tellFailure(async () => {
  const { contentDir, buildTime } = getSettings();
  const host = readEditOrder(process.argv.slice(2));
  if (host) {
    await buildHostEditor(host, contentDir);
    console.log(
      `${EDITOR}/ is the editor of ${contentDir} in ${host.repo}. docs/editor.md says where to put it.`,
    );
    return;
  }
  await buildEditor();
  // A day may begin while it runs; only who names an instant keeps it.
  const getNow = process.env['BUILD_TIME'] === undefined ? Date.now : () => buildTime;
  listen(createEditServer({ contentDir, editorDir: EDITOR, getNow }), PORT, '127.0.0.1', () => {
    console.log(`Edit ${contentDir} at http://127.0.0.1:${String(PORT)}/ and stop with Ctrl+C.`);
  });
});
