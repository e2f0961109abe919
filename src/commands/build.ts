/**
 * `npm run build`: checks the content, builds the pages and the hosting files in a staging folder, and only then replaces
 * `dist/`. If anything fails before that, `dist/` is left untouched.
 */
import { build } from 'astro';
import { checkContent } from '../check/contentRules.ts';
import { getPublishedRedirects, type Content } from '../content/content.ts';
import { listRedirects } from '../codes/redirect.ts';
import { listLostAddresses } from '../codes/check/lostAddresses.ts';
import { createPrivateCharacterCheck } from '../check/privateCharacters.ts';
import { groupMissingPages } from '../check/missingPages.ts';
import { createSensitiveCheck } from '../check/sensitiveTraces.ts';
import { ContentError, type ContentErrorDetails } from '../domain/contentError.ts';
import { getSettings, type Settings } from '../settings.ts';
import { lockAstroFolder } from '../finish/astroFolder.ts';
import { finishFiles } from '../finish/finishFiles.ts';
import { readHosting, writeHostingFiles } from '../finish/hostingFiles.ts';
import { writeLicences } from '../finish/licences.ts';
import { moveNotFoundPages } from '../finish/notFoundPages.ts';
import { startPageStyles } from '../finish/pageStyles.ts';
import { listBuiltAddresses } from '../finish/publishedAddresses.ts';
import { listUnplayable } from '../content/recordings.ts';
import { getContent, getSite, getSiteAddress, listLanguages, shareContent } from '../content/siteContent.ts';
import { prepareFolders, replaceSite } from '../finish/replaceSite.ts';
import { startSearchIndex } from '../search/build/buildSearchIndex.ts';
import { writeSecurityText } from '../finish/securityText.ts';
import { getBasePath } from '../domain/siteAddress.ts';
import { getSiteFolders, type SiteFolders } from '../finish/siteFolders.ts';
import { startSitemap } from '../finish/sitemap.ts';
import type { ReducedStyles } from '../finish/unusedStyles.ts';
import { reportRestored } from './builtSite.ts';
import type { Command } from './commandLine.ts';
import { startProgress, type Progress } from './progress.ts';
import { reportRendered } from './renderedPages.ts';
import { runCommand } from './runCommand.ts';
import { paint } from './style.ts';
import { formatUtcDay } from '../domain/calendarDay.ts';

const buildCommand = {
  script: 'build',
  summary: 'Checks the content and builds the site.',
  changes:
    'replaces "dist" and "dist-hosting" (or the folders set by OUT_DIR). If anything fails, they are left untouched.',
  next: 'look at the site: npm run serve',
  options: {},
} as const satisfies Command;

await runCommand(buildCommand, async () => {
  const { contentDir, outDir, buildTime, compression } = getSettings();
  const folders = getSiteFolders(outDir);
  using progress = startProgress();
  if (prepareFolders(folders, contentDir)) reportRestored(folders);
  // Every part of the build must read the same instant.
  process.env['BUILD_TIME'] = new Date(buildTime).toISOString();
  progress.step('check the content');
  const content = getContent();
  shareContent(content);
  reject(
    groupMissingPages(content, [...checkContent(content, buildTime), ...(await listUnplayable(content))]),
  );
  const makeSite = async (): Promise<void> => {
    const styles = await makePages(folders.newSite, progress);
    progress.step('finish the files');
    await finishSite(folders, content, { buildTime, compression, styles }, progress);
    progress.end();
  };
  await replaceSite(folders, makeSite, (warning) => console.warn(paint('yellow', warning, process.stderr)));
  console.log(`The site is in ${folders.site}/, the server configuration in ${folders.hosting}/.`);
});

/** @throws {ContentError} if there are any issues */
function reject(issues: readonly ContentErrorDetails[]): void {
  if (issues.length > 0) throw new ContentError(...issues);
}

/** Builds the pages, reports how many are done, and returns the styles that they need. */
async function makePages(site: string, { step, count }: Progress): Promise<ReducedStyles> {
  const release = await lockAstroFolder((builder) =>
    step(`wait for another build of this project to finish (process ${String(builder)})`),
  );
  step('make the pages');
  await using styles = startPageStyles();
  try {
    await build({
      outDir: site,
      logLevel: 'warn',
      integrations: [reportRendered({ page: styles.add, count })],
    });
  } finally {
    release();
  }
  return await styles.end(site);
}

/**
 * Everything that is done to a site after Astro has built its pages.
 * @throws {ContentError} if the site must not be published
 */
async function finishSite(
  { site, newSite, newHosting }: SiteFolders,
  content: Content,
  {
    buildTime,
    compression,
    styles,
  }: Pick<Settings, 'buildTime' | 'compression'> & {
    readonly styles: ReducedStyles;
  },
  { count }: Progress,
): Promise<void> {
  const address = getSiteAddress();
  const { onion, securityContact, sourceLanguage, countryLanguage } = getSite();
  moveNotFoundPages(newSite);
  writeLicences(newSite);
  if (securityContact !== undefined) {
    const languages = [sourceLanguage, countryLanguage];
    writeSecurityText(newSite, { contact: securityContact, address, languages, buildTime });
  }
  const search = await startSearchIndex(newSite);
  const live = listLanguages().filter(({ status }) => status === 'live');
  const sitemap = startSitemap(
    newSite,
    address,
    live.map(({ tag }) => tag),
    content.released?.changedOn,
  );
  const sensitive = createSensitiveCheck(content);
  const privateCharacters = createPrivateCharacterCheck(listLanguages().map(({ tag }) => tag));
  const policies = await finishFiles(newSite, {
    base: getBasePath(address),
    index: (file, html) => {
      search.add(file, html);
      sitemap.add(file, html);
    },
    endIndex: async () => [...(await search.write()), ...sitemap.write()],
    inspect: ({ path, traces, privateCharacter }) => {
      sensitive.look(traces);
      privateCharacters.look(path, privateCharacter);
    },
    count,
    compression,
    styles,
  });
  reject([
    ...privateCharacters.listIssues(),
    ...sensitive.listIssues(),
    ...listLostAddresses(content, {
      addresses: new Set(listBuiltAddresses(newSite)),
      day: formatUtcDay(buildTime),
    }),
  ]);
  const place = { address, onion, redirects: listRedirects(...getPublishedRedirects(content)) };
  writeHostingFiles(newHosting, readHosting(newSite, place, policies), site);
}
