import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../content/contentFile.ts';
import { listSensitiveMistakes, type ShippedFile } from '../check/sensitiveTraces.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { getSourceLanguage } from '../i18n/languages.ts';
import { listFiles } from './listFiles.ts';

/** What in a built site tells what it is about, where a phone or a chat would keep it. */
export function listSensitiveFiles(
  distDir: string,
  contentDir: string,
  contentFiles: readonly ContentFile[],
): ContentErrorDetails[] {
  const shipped = listFiles(distDir).map((path): ShippedFile => ({
    path,
    text: /\.(html|svg|ics)$/.test(path) ? readFileSync(join(distDir, path), 'utf8') : undefined,
  }));
  return listSensitiveMistakes(shipped, contentFiles, getSourceLanguage(contentDir));
}
