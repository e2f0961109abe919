import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/contentRules.ts';
import { groupMissingPages } from '../check/missingPages.ts';
import { readContent } from '../content/content.ts';
import type { ContentFile } from '../content/contentFile.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { formatContentErrors } from '../domain/contentError.ts';
import { getErrorMessage } from '../domain/errorMessage.ts';
import { getSettings } from '../settings.ts';

/** Some editors truncate a file before they write it. */
const SETTLING_MS = 100;

/**
 * For `npm run dev`: reloads pages when the content changes. While the content has errors, every page shows them instead and
 * responds with 500.
 */
export function watchContent(): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { contentDir, buildTime } = getSettings();
        const folder = resolve(contentDir);
        let reported = '';
        let checked: readonly ContentFile[] = [];
        const check = (): void => {
          const before = reported;
          try {
            checked = readContentFiles(contentDir);
            const content = readContent(checked);
            reported = formatContentErrors(groupMissingPages(content, checkContent(content, buildTime)));
          } catch (error) {
            // Git, for example, deletes folders while it switches branches. The next change is checked again.
            reported = getErrorMessage(error);
          }
          if (reported !== '') logger.error(`\n${reported}`);
          else if (before !== '') logger.info('The errors in the content are fixed.');
        };
        const hasChanged = (): boolean => {
          try {
            return !isDeepStrictEqual(readContentFiles(contentDir), checked);
          } catch {
            return true;
          }
        };
        const update = (): void => {
          check();
          // Modules memoize what they read from the content.
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload', path: '*' });
          }
        };
        let settled: NodeJS.Timeout | undefined;
        check();
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!resolve(path).startsWith(folder)) return;
          clearTimeout(settled);
          settled = setTimeout(update, SETTLING_MS);
        });
        // The watcher does not report changes made before it is ready.
        server.watcher.on('ready', () => {
          if (hasChanged()) update();
        });
        server.middlewares.use((request, response, next) => {
          if (reported === '' || !request.url?.replace(/\?.*/, '').endsWith('/')) {
            next();
            return;
          }
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(
            `<!doctype html><title>Errors in the content</title><pre>${reported.replaceAll('<', '&lt;')}</pre><script type="module" src="/@vite/client"></script>`,
          );
        });
      },
    },
  };
}
