/** `npm run edit`: the editor of the content folder, for this machine only. */
import { getSettings } from '../settings.ts';
import { buildEditor, EDITOR } from './buildEditor.ts';
import { createEditServer } from './editServer.ts';
import { tellFailure } from './tellFailure.ts';

const PORT = 4322;

await tellFailure(async () => {
  const { contentDir, buildTime } = getSettings();
  await buildEditor();
  // A day may begin while it runs; only who names an instant keeps it.
  const getNow = process.env['BUILD_TIME'] === undefined ? Date.now : () => buildTime;
  createEditServer({ contentDir, editorDir: EDITOR, getNow })
    .on('error', (error: NodeJS.ErrnoException) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Something else already uses port ${String(PORT)}. Close it, then run this again.`
          : error.message,
      );
      process.exitCode = 1;
    })
    .listen(PORT, '127.0.0.1', () => {
      console.log(`Edit ${contentDir} at http://127.0.0.1:${String(PORT)}/ and stop with Ctrl+C.`);
    });
});
