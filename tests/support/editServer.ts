import { join } from 'node:path';
import { createEditServer } from '../../tools/editor/editServer.ts';
import { createEditSession } from '../../tools/editor/editSession.ts';
import { listen } from './listen.ts';
import { FIXTURE_TIME } from './sites.ts';

interface RunningEditor {
  readonly origin: string;
  readonly stop: () => void;
}

/** Serves the editor for `content` in a folder, at the time of the fixture. Recent saves are in `history` in the same folder. */
export async function startEditServer(folder: string, editorDir: string): Promise<RunningEditor> {
  const session = createEditSession({
    contentDir: join(folder, 'content'),
    historyDir: join(folder, 'history'),
    getNow: () => Date.parse(FIXTURE_TIME),
  });
  const server = createEditServer(session, editorDir);
  return {
    origin: await listen(server),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
