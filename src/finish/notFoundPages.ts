import { globSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Moves `{lang}/404/index.html` to `{lang}/404.html`, where hosts look for the 404 page of a language. */
export function moveNotFoundPages(distDir: string): void {
  for (const page of globSync('*/404/index.html', { cwd: distDir })) {
    const folder = join(distDir, dirname(page));
    renameSync(join(distDir, page), `${folder}.html`);
    rmSync(folder, { recursive: true });
  }
}
