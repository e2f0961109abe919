import { createServer, type AddressInfo, type Server } from 'node:net';

/** Listens on a free local port. A different loopback address as `host` is a different site. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://${host}:${String(port)}`;
}

/** Local ports that nothing uses yet. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const origins = await Promise.all(servers.map((server) => listen(server)));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return origins.map((origin) => Number(new URL(origin).port));
}
