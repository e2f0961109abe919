import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { CommandError } from './commandError.ts';

/** How many ports are tried, starting with the default one. */
const MAX_TRIES = 20;

/** The option of every command that starts a server. */
export const portOption = {
  port: {
    value: 'PORT',
    meaning: 'the port to listen on, which PORT also sets; by default the next free one',
  },
} as const;

interface Place {
  /** The address to listen on; `localhost` accepts connections from this machine only. */
  readonly host: string;
  /** The requested port; no other one is tried. */
  readonly port?: number | undefined;
  /** The first port to try if none was requested. */
  readonly defaultPort: number;
}

/**
 * The requested port, from the option or else from `PORT`.
 * @throws {CommandError} if it is not a port number
 */
export function readPort(typed: string | undefined, env = process.env['PORT']): number | undefined {
  const port = typed ?? env;
  if (port === undefined || port === '') return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535) return Number(port);
  throw new CommandError(
    `"${port}" is not a port number.\n  Write a number from 1024 to 65535. Example: ${typed === undefined ? 'PORT=5000' : '--port 5000'}`,
  );
}

/**
 * The port that `listen` would use now, so that a taken port is reported before long work.
 * @throws {CommandError} if the port is taken
 */
export async function findPort(place: Place): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, place);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Starts a server at the requested port, or at the first free one from the default port on.
 * @returns its port
 * @throws {CommandError} if the port is taken
 */
export async function listen(server: Server, { host, port, defaultPort }: Place): Promise<number> {
  const ports =
    port === undefined ? Array.from({ length: MAX_TRIES }, (_, next) => defaultPort + next) : [port];
  for (const candidate of ports) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      return candidate;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new CommandError(
          `You don't have permission to use port ${String(candidate)}. Choose one from 1024 on: --port 5000`,
        );
      if (code !== 'EADDRINUSE') throw new CommandError(message);
    }
  }
  throw new CommandError(
    `Another program is already using ${port === undefined ? `ports ${String(defaultPort)} to ${String(ports.at(-1))}` : `port ${String(port)}`}. Stop it, or choose another port: --port ${String((port ?? defaultPort) + MAX_TRIES)}`,
  );
}
