import { getBuiltSite } from './builtSite.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { listen, portOption, readPort } from './listen.ts';
import { createSiteServer } from './siteServer.ts';

const DEFAULT_PORT = 4321;

export const serveCommand = {
  script: 'serve',
  summary: `Serves the built site at http://localhost:${String(DEFAULT_PORT)}/, for this machine only, until Ctrl+C.`,
  changes: 'nothing.',
  options: portOption,
} as const satisfies Command;

/** Serves the built site, and says where. */
export async function serveSite({ values }: Pick<CommandLine<typeof serveCommand>, 'values'>): Promise<void> {
  const asked = readPort(values.port);
  const port = await listen(createSiteServer(getBuiltSite()), {
    host: 'localhost',
    port: asked,
    defaultPort: DEFAULT_PORT,
  });
  console.log(`http://localhost:${String(port)}/ (stop with Ctrl+C)`);
}
