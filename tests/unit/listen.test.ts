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

/** A port that is taken, with the next one free: of those that no system gives away by itself. */
async function takePort(): Promise<number> {
  const first = await listen(create(), { host, defaultPort: 15_321 });
  const next = createServer();
  await listen(next, { host, port: first + 1, defaultPort: 0 });
  await new Promise((resolve) => next.close(resolve));
  return first;
}

describe('listen', () => {
  it('takes the next free port when nobody has asked for one', async () => {
    const taken = await takePort();
    expect(await listen(create(), { host, defaultPort: taken })).toBe(taken + 1);
  });

  it('takes no other port than the one that was asked for', async () => {
    const taken = await takePort();
    await expect(listen(create(), { host, port: taken, defaultPort: 4321 })).rejects.toThrow(
      `Something else already uses port ${String(taken)}. Close it, or choose another port: --port ${String(taken + 20)}`,
    );
    expect(await listen(create(), { host, port: taken + 1, defaultPort: 4321 })).toBe(taken + 1);
  });
});

describe('readPort', () => {
  it('takes the option before the environment', () => {
    expect(readPort('5000', '6000')).toBe(5000);
    expect(readPort(undefined, '6000')).toBe(6000);
    expect(readPort(undefined, '')).toBeUndefined();
    expect(readPort(undefined, undefined)).toBeUndefined();
  });

  it.each(['0', '65536', '-1', '80.5', 'x', '0x50'])('rejects %s', (port) => {
    expect(() => readPort(port)).toThrow(
      `"${port}" is not a port.\n  Write a number from 1024 to 65535, like this: --port 5000`,
    );
    expect(() => readPort(undefined, port)).toThrow('like this: PORT=5000');
  });
});
