import { hash } from 'node:crypto';
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
import { basename, join } from 'node:path';
import { listUnconfirmed } from '../../src/check/launch.ts';
import { REGISTRY, readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import {
  addRelease,
  formatReleased,
  readReleased,
  RELEASED,
  type Released,
} from '../../src/content/released.ts';
import { CHECKSUM_FILE } from '../../src/domain/checksums.ts';
import { takeLock } from '../../src/finish/processLock.ts';
import { readPageTexts } from '../../src/finish/pageBody.ts';
import { listBuiltAddresses, listPublishableAddresses } from '../../src/finish/publishedAddresses.ts';
import { listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { ContentError } from '../../src/domain/contentError.ts';
import { isPlaceholderAddress } from '../../src/domain/siteAddress.ts';
import { hosts } from '../../src/hosting/hosting.ts';
import { CommandError } from '../../src/commands/commandError.ts';
import { dateChanges, listChanges, type ReleaseState } from './releaseChanges.ts';
import { describeRelease, type Release } from './releaseReport.ts';
import { getReleaseState } from './releaseState.ts';
import { readSiteChecksums } from './siteChecksums.ts';
import { backUpFiles } from '../../src/commands/releaseUndo.ts';

/** Content files that the steps write. */
const WRITTEN = [REGISTRY, 'privacyAudit.yaml'];

/** Content files that a release changes, and that are restored if it fails. */
const CHANGED = [...WRITTEN, RELEASED];
/** The build setting of a site to publish. */
const COMPRESSED = { COMPRESSION: 'best' };

/** Runs a script of package.json with additional environment variables. */
export type RunScript = (script: string, settings: Readonly<Record<string, string>>) => void;

/** The input of a release. */
export interface ReleaseOrder {
  readonly contentDir: string;
  readonly outDir: string;
  /** ms */
  readonly buildTime: number;
  /** The folder where the release is prepared; emptied before and after. Its lock file is next to it. */
  readonly staging: string;
  /** The backup from which the next command restores the content if this one is killed. */
  readonly undoFile?: string;
  /** The site's address, possibly a placeholder. */
  readonly siteAddress: string;
  /** `dry` reports what would change and changes nothing; `preview` builds the site and records nothing. */
  readonly mode: 'whole' | 'dry' | 'preview';
}

/**
 * Makes a release from a copy of the content: checks, builds, records addresses, runs the privacy audit, and builds the audited
 * content into the site's folder. Everything before that last build happens in the staging folder; if it fails, the content is
 * restored.
 * @param run throws if the script fails
 * @param report receives what the release changes, as soon as that is known
 * @returns what to do next
 */
export function runRelease(order: ReleaseOrder, run: RunScript, report: (text: string) => void): string {
  const { contentDir, outDir, buildTime, staging, undoFile, siteAddress, mode } = order;
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
  const lockFile = `${staging}.lock`;
  lockReleases(lockFile);
  try {
    const before = readPrevious(released);
    if (mode !== 'dry') run('check', {});
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    // Hidden files are no content. The editor, for example, renames its temporary files at any time.
    const filter = (file: string): boolean => file === contentDir || !basename(file).startsWith('.');
    cpSync(contentDir, copy, { recursive: true, filter });
    const shown = mode === 'preview' ? outDir : staged;
    run('build', { ...settings(shown), ...(mode === 'preview' && COMPRESSED) });
    const release = readRelease(copy, shown, buildTime);
    report(describeRelease(before, release));
    if (mode === 'preview') {
      readSiteChecksums(outDir);
      return describePreview(outDir);
    }
    if (mode === 'dry') return 'Nothing was changed. To make the release: npm run release';
    run('publish:permalinks', settings(staged));
    run('audit:privacy', settings(staged));
    const backup = backUpFiles(contentDir, CHANGED, undoFile);
    try {
      for (const name of WRITTEN) cpSync(join(copy, name), join(contentDir, name));
      // The site that is built next contains the list of these changes.
      writeFileSync(join(copy, RELEASED), formatReleased(recordRelease(before, release.state, buildTime)));
      run('build', { ...settings(outDir), ...COMPRESSED });
      readSiteChecksums(outDir);
      cpSync(join(copy, RELEASED), released);
    } catch (error) {
      backup.restore();
      throw error;
    }
    backup.discard();
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(lockFile, { force: true });
  }
  const sums = hash('sha256', readFileSync(join(outDir, CHECKSUM_FILE)));
  return [
    `The release is in ${outDir}/. The SHA-256 of its ${CHECKSUM_FILE}: ${sums}`,
    `1. Commit what it recorded: ${CHANGED.map((name) => join(contentDir, name)).join(', ')}`,
    `2. Make the bundle for your host: npm run bundle -- --host ${hosts.join('|')}`,
    `3. Publish it as docs/hosting.md says, then check that all of it arrived: npm run verify -- ${siteAddress}`,
  ].join('\n');
}

/**
 * Keeps other releases from starting until the file is deleted.
 * @throws {CommandError} if another release is running
 */
function lockReleases(lockFile: string): void {
  const other = takeLock(lockFile);
  if (other === undefined) return;
  throw new CommandError(
    `Another release is running (process ${String(other)}). Wait until it has finished, then run this again.`,
  );
}

/** @throws {ContentError} if the record of the previous release is not valid */
function readPrevious(file: string): Released | undefined {
  if (!existsSync(file)) return undefined;
  const { value, issues } = readReleased(file, readFileSync(file, 'utf8'));
  if (issues.length > 0) throw new ContentError(...issues);
  return value;
}

/** The record of a release, with the history of what releases have changed. */
function recordRelease(before: Released | undefined, state: ReleaseState, buildTime: number): Released {
  const at = new Date(buildTime).toISOString();
  const on = at.slice(0, 'YYYY-MM-DD'.length);
  const changes = before ? listChanges(before, state) : [];
  return {
    on,
    ...state,
    changedOn: dateChanges(before, state, on, changes),
    releases: addRelease(before?.releases ?? [], { at, changes }),
  };
}

/** Reads what a release reports from the content and the built site. */
function readRelease(contentDir: string, site: string, now: number): Release {
  const content = readContent(readContentFiles(contentDir));
  const published = new Set(content.registry.entries.map(({ address }) => address));
  const previews = [...content.languages].flatMap(([tag, { language }]) =>
    language?.value.status === 'live' ? [] : [tag],
  );
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

/** @throws {CommandError} if the site's address is a placeholder, because recorded addresses are permanent */
function rejectPlaceholder(siteAddress: string): void {
  if (!isPlaceholderAddress(siteAddress)) return;
  throw new CommandError(
    [
      `No release was made: ${siteAddress} is a placeholder, and a release records addresses permanently.`,
      '  Write the real address under "address" in site.yaml, or set SITE_URL: SITE_URL=https://… npm run release',
      '  To publish the site without recording anything: npm run release -- --preview',
    ].join('\n'),
  );
}

function describePreview(outDir: string): string {
  return [
    `A preview is in ${outDir}/. Its addresses are not recorded and may stop working: don't print or share them.`,
    `1. Make the bundle for your host: npm run bundle -- --host ${hosts.join('|')}`,
    '2. Publish it as docs/hosting.md says, then check that all of it arrived: npm run verify -- https://… (the address of the preview)',
  ].join('\n');
}
