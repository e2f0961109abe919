import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { listUnconfirmed } from '../check/launch.ts';
import { REGISTRY, readContent } from '../content/content.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { formatReleased, readReleased, RELEASED } from '../content/released.ts';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { readPageTexts } from '../finish/pageBody.ts';
import { listBuiltAddresses, listPublishableAddresses } from '../finish/publishedAddresses.ts';
import { listTranslatedTags, listTranslatedTexts } from '../translation/textUnits.ts';
import { isPlaceholderAddress } from '../domain/siteAddress.ts';
import { CommandError } from './commandError.ts';
import { describeRelease, type Release } from './releaseReport.ts';
import { getReleaseState } from './releaseState.ts';
import { keepFiles } from './releaseUndo.ts';

/** What the steps write into the content. */
const WRITTEN = [REGISTRY, 'privacyAudit.yaml'];

/** What a release changes in the content, and what is put back where it fails. */
const CHANGED = [...WRITTEN, RELEASED];

/** A script of package.json, run with settings of its own. */
export type RunScript = (script: string, settings: Readonly<Record<string, string>>) => void;

/** What a release is made of. */
export interface ReleaseOrder {
  readonly contentDir: string;
  readonly outDir: string;
  /** ms */
  readonly buildTime: number;
  /** The folder in which it is made before anything of it is shown; emptied before and after. */
  readonly staging: string;
  /** The file by which the next command puts the content back, if this one is killed. */
  readonly mark?: string;
  /** The address of the site, which may be a placeholder. */
  readonly siteAddress: string;
  /** `dry` says what would change, and changes nothing; `preview` shows the site and records nothing. */
  readonly mode: 'whole' | 'dry' | 'preview';
}

/**
 * Makes a release from a copy of the content: checks, builds, notes the addresses, proves, and builds what was proven into
 * the folder of the site. Until that last build everything is in a folder of its own; if it fails, the content is put back.
 * @param run throws if the script fails
 * @param tell gets what the release changes, as soon as that is known
 * @returns what to do next
 */
export function runRelease(order: ReleaseOrder, run: RunScript, report: (text: string) => void): string {
  const { contentDir, outDir, buildTime, staging, mark, siteAddress, mode } = order;
  if (mode === 'whole') {
    rejectPlaceholder(siteAddress);
    accessSync(contentDir, constants.W_OK);
  }
  const copy = join(staging, 'content');
  const staged = join(staging, 'site');
  const settings = (site: string): Readonly<Record<string, string>> => ({
    CONTENT_DIR: copy,
    OUT_DIR: site,
    BUILD_TIME: new Date(buildTime).toISOString(),
  });
  const released = join(contentDir, RELEASED);
  const before = existsSync(released) ? readReleased(released, readFileSync(released, 'utf8')) : undefined;

  if (mode !== 'dry') run('check', {});
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    cpSync(contentDir, copy, { recursive: true });
    const shown = mode === 'preview' ? outDir : staged;
    run('build', settings(shown));
    report(describeRelease(before, readRelease(copy, shown, buildTime)));
    if (mode === 'preview') {
      rejectWrongSums(outDir);
      return describePreview(outDir);
    }
    if (mode === 'dry') return 'Nothing was changed. "npm run release" makes the release.';
    run('publish:permalinks', settings(staged));
    run('audit:privacy', settings(staged));
    const kept = keepFiles(contentDir, CHANGED, mark);
    try {
      for (const name of WRITTEN) cpSync(join(copy, name), join(contentDir, name));
      run('build', settings(outDir));
      rejectWrongSums(outDir);
      const { state } = readRelease(copy, outDir, buildTime);
      writeFileSync(
        released,
        formatReleased({ on: new Date(buildTime).toISOString().slice(0, 10), ...state }),
      );
    } catch (error) {
      kept.putBack();
      throw error;
    }
    kept.forget();
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  const sums = createHash('sha256')
    .update(readFileSync(join(outDir, CHECKSUM_FILE)))
    .digest('hex');
  return [
    `The release is in ${outDir}/. The sum of its ${CHECKSUM_FILE}: ${sums}`,
    `1. Keep what it has noted: commit ${CHANGED.map((name) => join(contentDir, name)).join(', ')}`,
    `2. Put ${outDir}/ up. docs/publisher.md says how.`,
    '3. See that it arrived: npm run verify -- https://… (the address of the site)',
  ].join('\n');
}

/** What a built site shows, and what comes with it. */
function readRelease(contentDir: string, site: string, now: number): Release {
  const content = readContent(readContentFiles(contentDir));
  const published = new Set(content.registry.entries.map(({ address }) => address));
  const statuses = [...content.languages].map(([tag, target]) => ({
    tag,
    status: target.language?.value.status,
  }));
  const previews = statuses.filter(({ status }) => status !== 'live').map(({ tag }) => tag);
  return {
    state: getReleaseState(content, readPageTexts(site)),
    newAddresses: listPublishableAddresses(listBuiltAddresses(site), previews).filter(
      (address) => !published.has(address),
    ),
    stale: listTranslatedTags(content)
      .filter((tag) => !previews.includes(tag))
      .map((tag) => {
        const texts = listTranslatedTexts(content, tag);
        const count = (requested: string): number => texts.filter(({ state }) => state === requested).length;
        return { tag, missing: count('missing'), stale: count('stale') };
      })
      .filter(({ missing, stale }) => missing + stale > 0),
    open: listUnconfirmed(content, now).length,
  };
}

/** @throws {CommandError} while the site has no address of its own: what is recorded can never change again */
function rejectPlaceholder(siteAddress: string): void {
  if (!isPlaceholderAddress(siteAddress)) return;
  throw new CommandError(
    [
      `No release was made: ${siteAddress} is a placeholder, and a release records addresses for ever.`,
      '  Write the real one at "address" in site.yaml, or give it: SITE_URL=https://… npm run release',
      '  To put the site up without recording anything: npm run release -- --preview',
    ].join('\n'),
  );
}

function describePreview(outDir: string): string {
  return [
    `A preview is in ${outDir}/. Its addresses are recorded nowhere: print and pass on none of them.`,
    `1. Put ${outDir}/ up. docs/publisher.md says how.`,
    '2. See that it arrived: npm run verify -- https://… (where it was put up)',
  ].join('\n');
}

/** @throws if a file of the site is not the one that its sums name. */
function rejectWrongSums(site: string): void {
  const wrong = parseChecksums(readFileSync(join(site, CHECKSUM_FILE), 'utf8')).filter(
    ({ file, sum }) =>
      createHash('sha256')
        .update(readFileSync(join(site, file)))
        .digest('hex') !== sum,
  );
  if (wrong.length === 0) return;
  throw new CommandError(
    `These files of ${site}/ are not as they were built: ${wrong.map(({ file }) => file).join(', ')}. Build again, and look whether the disk is full.`,
  );
}
