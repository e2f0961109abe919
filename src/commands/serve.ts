/** `npm run serve`: the built site at http://localhost:4321/, for this machine only. */
import { getBuiltSite } from './builtSite.ts';
import { createSiteServer } from './siteServer.ts';
import { tellFailure } from './tellFailure.ts';

const PORT = 4321;

await tellFailure(() => {
  createSiteServer(getBuiltSite())
    .on('error', (error: NodeJS.ErrnoException) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Something else already uses port ${String(PORT)}. Close it, then run this again.`
          : error.message,
      );
      process.exitCode = 1;
    })
    .listen(PORT, 'localhost', () => {
      console.log(`http://localhost:${String(PORT)}/`);
    });
});
