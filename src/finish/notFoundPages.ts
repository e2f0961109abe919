import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Moves `{lang}/404/index.html` to `{lang}/404.html`, where hosts look for a language's own page. */
export function placeNotFoundPages(distDir: string): void {
  for (const language of readdirSync(distDir)) {
    const made = join(distDir, language, '404', 'index.html');
    if (!existsSync(made)) continue;
    renameSync(made, join(distDir, language, '404.html'));
    rmSync(join(distDir, language, '404'), { recursive: true });
  }
}
