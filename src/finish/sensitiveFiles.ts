import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import { listSensitiveMistakes, type ShippedFile } from '../check/sensitiveTraces.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listFiles } from './listFiles.ts';

/** What in a built site tells what it is about, where a phone or a chat would keep it. */
export function listSensitiveFiles(distDir: string, content: Content): ContentErrorDetails[] {
  const shipped = listFiles(distDir).map((path): ShippedFile => ({
    path,
    text: /\.(html|svg|ics)$/.test(path) ? readFileSync(join(distDir, path), 'utf8') : undefined,
  }));
  return listSensitiveMistakes(shipped, content);
}
