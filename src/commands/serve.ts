/** `npm run serve`: serves the built site at http://localhost:4321/, for this machine only. */
import { runCommand } from './runCommand.ts';
import { serveCommand, serveSite } from './serveSite.ts';

await runCommand(serveCommand, serveSite);
