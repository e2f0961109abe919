/**
 * `npm run build`: checks the content, makes the pages beside the old `dist/`, finishes them, and only then takes the
 * old one's place. Whatever goes wrong before that leaves `dist/` as it was.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { build } from 'astro';
import { checkContent } from '../check/checkContent.ts';
import { formatContentErrors } from '../domain/contentError.ts';
import { getSettings } from '../settings.ts';
import { compressFiles } from './compressFiles.ts';
import { placeNotFoundPages } from './notFoundPages.ts';
import { readContentFiles } from './readContentFiles.ts';
import { writeSearchIndex } from './searchIndex.ts';
import { linkWholeGuides } from './wholeGuide.ts';

const { contentDir, outDir, buildTime } = getSettings();
const contentFiles = readContentFiles(contentDir);
const mistakes = checkContent(contentFiles);

if (mistakes.length > 0) {
  console.error(formatContentErrors(mistakes));
  process.exitCode = 1;
} else {
  const staging = `${outDir}.new`;
  const previous = `${outDir}.old`;
  // Every part of the build reads the same instant.
  process.env['BUILD_TIME'] = new Date(buildTime).toISOString();
  rmSync(staging, { recursive: true, force: true });
  await build({ outDir: `./${staging}`, logLevel: 'warn' });
  placeNotFoundPages(staging);
  linkWholeGuides(staging);
  await writeSearchIndex(staging, contentFiles);
  compressFiles(staging);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, previous);
  renameSync(staging, outDir);
  rmSync(previous, { recursive: true, force: true });
  console.log(`The site is in ${outDir}/`);
}
