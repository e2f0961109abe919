import type { AstroIntegration } from 'astro';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getSettings } from '../../src/settings.ts';
import { listTranslatedTags } from '../../src/content/textUnits.ts';

/** Not a valid language tag, so no page of the site has this address. */
const ADDRESS = '/_translate/';

/** Shows the translation status of each language at `/_translate/` during `npm run dev`. Builds don't include it. */
export function showTranslations(): AstroIntegration {
  return {
    name: 'show-translations',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        // They need packages that a build does not.
        const { formatStatusPage } = await import('./statusPage.ts');
        const { getTranslationStatus } = await import('./translationStatus.ts');
        server.middlewares.use(ADDRESS, (_, response) => {
          const content = readContent(readContentFiles(getSettings().contentDir));
          const statuses = listTranslatedTags(content).map((tag) => getTranslationStatus(content, tag));
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end(formatStatusPage(statuses));
        });
      },
    },
  };
}
