import { join } from 'node:path';
import { createEditServer } from '../../tools/editor/editServer.ts';
import { createEditSession } from '../../tools/editor/editSession.ts';
import { formatTokenHash } from '../../tools/editor/page/token.ts';
import { listen } from './listen.ts';
import { FIXTURE_TIME } from './sites.ts';

interface RunningEditor {
  readonly origin: string;
  /** With the token, as `npm run edit` prints it. */
  readonly address: string;
  readonly stop: () => void;
}

/** The token of every editor in tests. */
export const TOKEN = 'f00d';

/** Serves the editor for `content` in a folder, at the time of the fixture. Recent saves are in `history` in the same folder. */
export async function startEditServer(folder: string, editorDir: string): Promise<RunningEditor> {
  const session = createEditSession({
    contentDir: join(folder, 'content'),
    historyDir: join(folder, 'history'),
    getNow: () => Date.parse(FIXTURE_TIME),
  });
  const server = createEditServer({ session, editorDir, token: TOKEN });
  const origin = await listen(server);
  return {
    origin,
    address: `${origin}/${formatTokenHash(TOKEN)}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
