import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listUnconfirmed } from '../check/launch.ts';
import { LEDGER, readContent } from '../content/content.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { formatReleased, readReleased, RELEASED } from '../content/released.ts';
import { CHECKSUM_FILE, parseChecksums } from '../domain/checksums.ts';
import { readPageTexts } from '../finish/pageBody.ts';
import { listBuiltAddresses, listPublishableAddresses } from '../finish/publishedAddresses.ts';
import { listTranslatedTags, listTranslatedTexts } from '../translation/textUnits.ts';
import { CommandError } from './commandError.ts';
import { describeRelease, type Release } from './releaseReport.ts';
import { getReleaseState } from './releaseState.ts';

/** What the steps write into the content. */
const WRITTEN = [LEDGER, 'proof.yaml'];

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
  /** Says what would change, and changes nothing. */
  readonly isDry: boolean;
}

/**
 * Makes a release from a copy of the content: checks, builds, notes the addresses, proves, and builds what was proven into
 * the folder of the site. Until that last build everything is in a folder of its own; if it fails, the content is put back.
 * @param run throws if the script fails
 * @param tell gets what the release changes, as soon as that is known
 * @returns what to do next
 */
export function runRelease(order: ReleaseOrder, run: RunScript, tell: (text: string) => void): string {
  const { contentDir, outDir, buildTime, staging, isDry } = order;
  const copy = join(staging, 'content');
  const staged = join(staging, 'site');
  const settings = (site: string): Readonly<Record<string, string>> => ({
    CONTENT_DIR: copy,
    OUT_DIR: site,
    BUILD_TIME: new Date(buildTime).toISOString(),
  });
  const released = join(contentDir, RELEASED);
  const before = existsSync(released) ? readReleased(released, readFileSync(released, 'utf8')) : undefined;

  if (!isDry) run('check', {});
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    cpSync(contentDir, copy, { recursive: true });
    run('build', settings(staged));
    tell(describeRelease(before, readRelease(copy, staged, buildTime)));
    if (isDry) return 'Nothing was changed. "npm run release" makes the release.';
    run('publish:ledger', settings(staged));
    run('prove', settings(staged));
    const putBack = keepFiles(contentDir);
    try {
      for (const name of WRITTEN) cpSync(join(copy, name), join(contentDir, name));
      run('build', settings(outDir));
      refuseWrongSums(outDir);
      const { state } = readRelease(copy, outDir, buildTime);
      writeFileSync(
        released,
        formatReleased({ on: new Date(buildTime).toISOString().slice(0, 10), ...state }),
      );
    } catch (error) {
      putBack();
      throw error;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  const sums = createHash('sha256')
    .update(readFileSync(join(outDir, CHECKSUM_FILE)))
    .digest('hex');
  return [
    `The release is in ${outDir}/. The sum of its ${CHECKSUM_FILE}: ${sums}`,
    `1. Keep what it has noted: commit ${[...WRITTEN, RELEASED].map((name) => join(contentDir, name)).join(', ')}`,
    `2. Put ${outDir}/ up. docs/publisher.md says how.`,
    '3. See that it arrived: npm run verify -- https://… (the address of the site)',
  ].join('\n');
}

/** What a built site shows, and what comes with it. */
function readRelease(contentDir: string, site: string, now: number): Release {
  const content = readContent(readContentFiles(contentDir));
  const published = new Set(content.ledger.entries.map(({ address }) => address));
  const statuses = [...content.languages].map(([tag, own]) => ({ tag, status: own.language?.value.status }));
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
        const count = (wanted: string): number => texts.filter(({ state }) => state === wanted).length;
        return { tag, missing: count('missing'), stale: count('stale') };
      })
      .filter(({ missing, stale }) => missing + stale > 0),
    open: listUnconfirmed(content, now).length,
  };
}

/** Remembers what the steps will write over; returns what puts it back. */
function keepFiles(contentDir: string): () => void {
  const kept = WRITTEN.map((name) => join(contentDir, name)).map((file) => ({
    file,
    text: existsSync(file) ? readFileSync(file) : undefined,
  }));
  return () => {
    for (const { file, text } of kept) {
      if (text === undefined) rmSync(file, { force: true });
      else writeFileSync(file, text);
    }
  };
}

/** @throws if a file of the site is not the one that its sums name. */
function refuseWrongSums(site: string): void {
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
