/** `npm run serve`: the built site at http://localhost:4321/, for this machine only. */
import { getBuiltSite } from './builtSite.ts';
import { listen } from './listen.ts';
import { createSiteServer } from './siteServer.ts';
import { tellFailure } from './tellFailure.ts';

const PORT = 4321;

await tellFailure(() => {
  listen(createSiteServer(getBuiltSite()), PORT, 'localhost', () => {
    console.log(`http://localhost:${String(PORT)}/`);
  });
});
