import { createServer, type AddressInfo, type Server } from 'node:net';

/** Listens on a free local port. A different loopback address as `host` is a different site. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://${host}:${String(port)}`;
}

/** Below the ephemeral ports, and a hundred for each worker, so that nothing else takes a port between the check and its use. */
let nextPort = 20_000 + (process.pid % 120) * 100;

/** Local ports that nothing uses yet. */
export async function findFreePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = nextPort++;
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
