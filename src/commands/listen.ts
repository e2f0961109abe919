import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { CommandError } from './commandError.ts';

/** How many ports are tried, from the default one on. */
const TRIES = 20;

/** The option of every command that serves something. */
export const portOption = {
  port: { value: 'PORT', meaning: 'where to serve it; also: PORT=…. Without it the next free port is taken' },
} as const;

interface Place {
  /** The address of this machine to listen on; `localhost` for nobody else. */
  readonly host: string;
  /** The port that somebody asked for: no other one will do. */
  readonly port?: number | undefined;
  /** The first one that is tried where nobody has asked for one. */
  readonly defaultPort: number;
}

/**
 * The port that somebody asked for, by the option or by `PORT`.
 * @throws {CommandError} if it is none
 */
export function readPort(typed: string | undefined, env = process.env['PORT']): number | undefined {
  const port = typed ?? env;
  if (port === undefined || port === '') return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535) return Number(port);
  throw new CommandError(
    `"${port}" is not a port.\n  Write a number from 1024 to 65535, like this: ${typed === undefined ? 'PORT=5000' : '--port 5000'}`,
  );
}

/**
 * The port that `listen` would take now: to know it before long work.
 * @throws {CommandError} if the port is taken
 */
export async function findPort(place: Place): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, place);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Lets a server answer at the port that was asked for or at the next free one after the default.
 * @returns its port
 * @throws {CommandError} if the port is taken
 */
export async function listen(server: Server, { host, port, defaultPort }: Place): Promise<number> {
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, next) => defaultPort + next) : [port];
  for (const candidate of ports) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      return candidate;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new CommandError(
          `You may not use port ${String(candidate)}. Choose one from 1024 on: --port 5000`,
        );
      if (code !== 'EADDRINUSE') throw new CommandError(message);
    }
  }
  throw new CommandError(
    `Something else already uses ${port === undefined ? `ports ${String(defaultPort)} to ${String(ports.at(-1))}` : `port ${String(port)}`}. Close it, or choose another port: --port ${String((port ?? defaultPort) + TRIES)}`,
  );
}
