/**
 * `npm run build`: checks the content, makes the pages beside the old `dist/`, finishes them, writes what servers need
 * beside them, and only then takes the old one's place. Whatever goes wrong before that leaves `dist/` as it was.
 */
import { rmSync } from 'node:fs';
import { build } from 'astro';
import { checkContent } from '../check/checkContent.ts';
import type { Content } from '../content/content.ts';
import { listHostMoves } from '../check/hostMoves.ts';
import { listLostAddresses } from '../check/lostAddresses.ts';
import { ContentMistakes, type ContentErrorDetails } from '../domain/contentError.ts';
import { getSettings, type Settings } from '../settings.ts';
import { writeChecksums } from '../finish/checksums.ts';
import { compressFiles } from '../finish/compressFiles.ts';
import { listSensitiveFiles } from '../finish/sensitiveFiles.ts';
import { readHosting, writeHostingFiles } from '../finish/hostingFiles.ts';
import { writeLicences } from '../finish/licences.ts';
import { placeNotFoundPages } from '../finish/notFoundPages.ts';
import { narrowPagePolicies } from '../finish/pagePolicies.ts';
import { listBuiltAddresses } from '../finish/publishedAddresses.ts';
import { getContent, getSite, getSiteAddress } from '../content/siteContent.ts';
import { writeRelativeLinks } from '../finish/relativeLinks.ts';
import { writeSearchIndex } from '../finish/searchIndex.ts';
import { writeSecurityText } from '../finish/securityText.ts';
import { getBasePath } from '../finish/siteAddress.ts';
import { getStaging, swapFolders } from '../finish/swapFolders.ts';
import { tellFailure } from './tellFailure.ts';
import { writeUpperCaseCodes } from '../finish/upperCaseCodes.ts';
import { linkWholeGuides } from '../finish/wholeGuide.ts';

await tellFailure(async () => {
  const settings = getSettings();
  const { outDir, buildTime } = settings;
  const hostingDir = getHostingDir(outDir);
  const staging = getStaging(outDir);
  const content = getContent();
  refuse(checkContent(content, buildTime));
  try {
    await makeSite(content, settings);
    refuse([
      ...listSensitiveFiles(staging, content),
      ...listLostAddresses(content, {
        addresses: new Set(listBuiltAddresses(staging)),
        day: new Date(buildTime).toISOString().slice(0, 10),
      }),
    ]);
  } catch (error) {
    for (const folder of [outDir, hostingDir]) rmSync(getStaging(folder), { recursive: true, force: true });
    throw error;
  }
  swapFolders([outDir, hostingDir]);
  console.log(`The site is in ${outDir}/, and what a server needs to know in ${hostingDir}/`);
});

/** @throws if there are any. */
function refuse(mistakes: readonly ContentErrorDetails[]): void {
  if (mistakes.length > 0) throw new ContentMistakes(mistakes);
}

function getHostingDir(outDir: string): string {
  return `${outDir}-hosting`;
}

/** The whole site and its hosting files, in the folders beside the ones that they will replace. */
async function makeSite(content: Content, { outDir, buildTime }: Settings): Promise<void> {
  const staging = getStaging(outDir);
  const address = getSiteAddress();
  const { onion, securityContact, sourceLanguage, countryLanguage } = getSite();
  // Every part of the build reads the same instant.
  process.env['BUILD_TIME'] = new Date(buildTime).toISOString();
  rmSync(staging, { recursive: true, force: true });
  await build({ outDir: `./${staging}`, logLevel: 'warn' });
  placeNotFoundPages(staging);
  linkWholeGuides(staging);
  await writeSearchIndex(staging, content);
  // After all that reads links from the root of the site.
  writeRelativeLinks(staging, getBasePath(address));
  narrowPagePolicies(staging);
  writeUpperCaseCodes(staging);
  writeLicences(staging);
  if (securityContact !== undefined) {
    const languages = [sourceLanguage, countryLanguage];
    writeSecurityText(staging, { contact: securityContact, address, languages, buildTime });
  }
  compressFiles(staging);
  writeChecksums(staging);
  const hosting = readHosting(staging, { address, onion, moves: listHostMoves(content) });
  writeHostingFiles(getStaging(getHostingDir(outDir)), hosting, outDir);
}
