/** `npm run dev`: serves the site while you edit it. */
import { dev } from 'astro';
import type { Command } from './commandLine.ts';
import { findPort, portOption, readPort } from './listen.ts';
import { runCommand } from './runCommand.ts';

const DEFAULT_PORT = 4321;

const devCommand = {
  script: 'dev',
  summary: `Serves the site at http://localhost:${String(DEFAULT_PORT)}/ while you edit it. Changes and errors show at once. Stop with Ctrl+C.`,
  changes: 'only the files that Astro generates in ".astro".',
  next: 'open this address in a browser; stop with Ctrl+C',
  options: {
    ...portOption,
    host: { value: '0.0.0.0', meaning: 'the address to listen on; without it only this machine can connect' },
  },
} as const satisfies Command;

await runCommand(devCommand, async ({ values }) => {
  const host = values.host ?? 'localhost';
  const port = await findPort({ host, port: readPort(values.port), defaultPort: DEFAULT_PORT });
  await dev({ server: { port, host }, vite: { server: { strictPort: true } } });
});
