import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listFiles } from './listFiles.ts';
import type { ReducedStyles } from './unusedStyles.ts';

/** What is sent to the thread: a page, or at the end the scripts of the site. */
export type StyleMessage = { readonly page: ArrayBuffer } | { readonly scripts: readonly string[] };

interface PageStyles extends AsyncDisposable {
  /** Reads a page as Astro built it, in UTF-8. */
  readonly add: (page: ArrayBuffer) => void;
  /** The styles that the pages of the site need. */
  readonly end: (site: string) => Promise<ReducedStyles>;
}

/** Finds out which styles the pages of a site need, in a second thread, while Astro builds them. */
export function startPageStyles(): PageStyles {
  const worker = new Worker(new URL('styleThread.ts', import.meta.url), {
    // Otherwise the garbage of one page after another takes 100 MB.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReducedStyles>();
  worker.on('message', resolve).on('error', reject);
  // `end` reports a failure.
  promise.catch(() => undefined);
  const send = (message: StyleMessage): void => worker.postMessage(message);
  return {
    add: (page) => send({ page }),
    end: (site) => {
      const files = listFiles(site).filter((file) => file.endsWith('.js'));
      send({ scripts: files.map((file) => readFileSync(join(site, file), 'utf8')) });
      return promise;
    },
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
    },
  };
}
