import { globSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Moves `{lang}/404/index.html` to `{lang}/404.html`, where hosts look for a language's own page. */
export function placeNotFoundPages(distDir: string): void {
  for (const made of globSync('*/404/index.html', { cwd: distDir })) {
    const folder = join(distDir, dirname(made));
    renameSync(join(distDir, made), `${folder}.html`);
    rmSync(folder, { recursive: true });
  }
}
