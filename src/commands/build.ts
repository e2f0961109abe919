/**
 * `npm run build`: checks the content, makes the pages beside the old `dist/`, finishes them, writes what servers need
 * beside them, and only then takes the old one's place. Whatever goes wrong before that leaves `dist/` as it was.
 */
import { build } from 'astro';
import { checkContent } from '../check/checkContent.ts';
import type { ContentFile } from '../content/contentFile.ts';
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
import { readContentFiles } from '../content/readContentFiles.ts';
import { writeRelativeLinks } from '../finish/relativeLinks.ts';
import { writeSearchIndex } from '../finish/searchIndex.ts';
import { writeSecurityText } from '../finish/securityText.ts';
import { getBasePath, getSiteAddress, getSiteRecord } from '../finish/siteAddress.ts';
import { refuseFolders } from '../finish/refusedFolders.ts';
import { getSiteFolders } from '../finish/siteFolders.ts';
import { clearAway, startStaging, swapFolders } from '../finish/swapFolders.ts';
import { restoreSite } from './builtSite.ts';
import { tellFailure } from './tellFailure.ts';
import { writeUpperCaseCodes } from '../finish/upperCaseCodes.ts';
import { linkWholeGuides } from '../finish/wholeGuide.ts';

await tellFailure(async () => {
  const settings = getSettings();
  const { contentDir, outDir, buildTime } = settings;
  const folders = getSiteFolders(outDir);
  const { site, hosting, newSite, newHosting } = folders;
  refuseFolders(folders, contentDir);
  restoreSite(folders);
  const contentFiles = readContentFiles(contentDir);
  refuse(checkContent(contentFiles, buildTime));
  try {
    warn(clearAway(folders));
    startStaging(folders);
    await makeSite(contentFiles, newSite, settings);
    refuse([
      ...listSensitiveFiles(newSite, contentDir, contentFiles),
      ...listLostAddresses(contentFiles, {
        addresses: new Set(listBuiltAddresses(newSite)),
        day: new Date(buildTime).toISOString().slice(0, 10),
      }),
    ]);
    const { onion } = getSiteRecord();
    const place = { address: getSiteAddress(), onion, moves: listHostMoves(contentFiles) };
    writeHostingFiles(newHosting, readHosting(newSite, place), site);
    warn(swapFolders(folders));
  } catch (error) {
    warn(clearAway(folders));
    throw error;
  }
  console.log(`The site is in ${site}/, and what a server needs to know in ${hosting}/`);
});

function warn(sentences: readonly string[]): void {
  for (const sentence of sentences) console.warn(sentence);
}

/** @throws if there are any. */
function refuse(mistakes: readonly ContentErrorDetails[]): void {
  if (mistakes.length > 0) throw new ContentMistakes(mistakes);
}

/** The whole site, in a folder of its own. */
async function makeSite(
  contentFiles: readonly ContentFile[],
  folder: string,
  { buildTime }: Settings,
): Promise<void> {
  const address = getSiteAddress();
  const { securityContact, sourceLanguage, countryLanguage } = getSiteRecord();
  // Every part of the build reads the same instant.
  process.env['BUILD_TIME'] = new Date(buildTime).toISOString();
  await build({ outDir: folder, logLevel: 'warn' });
  placeNotFoundPages(folder);
  linkWholeGuides(folder);
  await writeSearchIndex(folder, contentFiles);
  // After all that reads links from the root of the site.
  writeRelativeLinks(folder, getBasePath(address));
  narrowPagePolicies(folder);
  writeUpperCaseCodes(folder);
  writeLicences(folder);
  if (securityContact !== undefined) {
    const languages = [sourceLanguage, countryLanguage];
    writeSecurityText(folder, { contact: securityContact, address, languages, buildTime });
  }
  compressFiles(folder);
  writeChecksums(folder);
}
