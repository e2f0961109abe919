import type { Server } from 'node:http';

/** Lets a server answer this machine alone; where its port is taken, says so. */
export function listen(
  server: Server,
  port: number,
  host: 'localhost' | '127.0.0.1',
  sayReady: () => void,
): void {
  server
    .on('error', (error: NodeJS.ErrnoException) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Something else already uses port ${String(port)}. Close it, then run this again.`
          : error.message,
      );
      process.exitCode = 1;
    })
    .listen(port, host, sayReady);
}
