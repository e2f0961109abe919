import { getBuiltSite } from './builtSite.ts';
import type { Command, CommandLine } from './commandLine.ts';
import { findPort, listen, portOption, readPort } from './listen.ts';
import { createSiteServer } from './siteServer.ts';

const PLACE = { host: 'localhost', defaultPort: 4321 };

export const serveCommand = {
  script: 'serve',
  summary: `Serves the built site at http://localhost:${String(PLACE.defaultPort)}/, for this machine only. Stop with Ctrl+C.`,
  changes: 'nothing.',
  next: 'open this address in a browser; stop with Ctrl+C',
  options: portOption,
} as const satisfies Command;

type ServeLine = Pick<CommandLine<typeof serveCommand>, 'values'>;

/** The requested port if it is free; undefined if none was requested. */
export async function findServePort({ values }: ServeLine): Promise<number | undefined> {
  const port = readPort(values.port);
  return port === undefined ? undefined : findPort({ ...PLACE, port });
}

/** Serves the built site and prints its address. */
export async function serveSite({ values }: ServeLine): Promise<void> {
  const port = await listen(createSiteServer(getBuiltSite()), { ...PLACE, port: readPort(values.port) });
  console.log(`http://${PLACE.host}:${String(port)}/ (stop with Ctrl+C)`);
}
