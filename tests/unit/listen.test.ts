import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, readPort } from '../../src/commands/listen.ts';

const host = '127.0.0.1';
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const create = (): Server => {
  const server = createServer();
  servers.push(server);
  return server;
};

/** A taken port with the next one free, outside the range that systems assign automatically. */
async function takePort(): Promise<number> {
  const first = await listen(create(), { host, defaultPort: 15_321 });
  const next = createServer();
  await listen(next, { host, port: first + 1, defaultPort: 0 });
  await new Promise((resolve) => next.close(resolve));
  return first;
}

describe('listen', () => {
  it('uses the next free port if none was requested', async () => {
    const taken = await takePort();
    expect(await listen(create(), { host, defaultPort: taken })).toBe(taken + 1);
  });

  it('only tries the requested port', async () => {
    const taken = await takePort();
    await expect(listen(create(), { host, port: taken, defaultPort: 4321 })).rejects.toThrow(
      `Another program is already using port ${String(taken)}. Stop it, or choose another port: --port ${String(taken + 20)}`,
    );
    expect(await listen(create(), { host, port: taken + 1, defaultPort: 4321 })).toBe(taken + 1);
  });
});

describe('readPort', () => {
  it('prefers the option to the environment variable', () => {
    expect(readPort('5000', '6000')).toBe(5000);
    expect(readPort(undefined, '6000')).toBe(6000);
    expect(readPort(undefined, '')).toBeUndefined();
    expect(readPort(undefined, undefined)).toBeUndefined();
  });

  it.each(['0', '65536', '-1', '80.5', 'x', '0x50'])('rejects %s', (port) => {
    expect(() => readPort(port)).toThrow(
      `"${port}" is not a port number.\n  Write a number from 1024 to 65535. Example: --port 5000`,
    );
    expect(() => readPort(undefined, port)).toThrow('Example: PORT=5000');
  });
});
