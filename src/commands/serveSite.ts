import { getBuiltSite } from './builtSite.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { listen, portOption, readPort } from './listen.ts';
import { createSiteServer } from './siteServer.ts';

export const SERVE_PLACE = { host: 'localhost', defaultPort: 4321 };

export const serveCommand = {
  script: 'serve',
  summary: `Serves the built site at http://localhost:${String(SERVE_PLACE.defaultPort)}/, for this machine only. Stop with Ctrl+C.`,
  changes: 'nothing.',
  next: 'open this address in a browser; stop with Ctrl+C',
  options: portOption,
} as const satisfies Command;

/** Serves the built site and prints its address. */
export async function serveSite({ values }: Pick<CommandLine<typeof serveCommand>, 'values'>): Promise<void> {
  const port = await listen(createSiteServer(getBuiltSite()), {
    ...SERVE_PLACE,
    port: readPort(values.port),
  });
  console.log(`http://${SERVE_PLACE.host}:${String(port)}/ (stop with Ctrl+C)`);
}
