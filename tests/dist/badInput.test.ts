import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { spoilFile, spoils, type Chance } from '../support/badContent.ts';
import { expectCalm } from '../support/messages.ts';
import { pickLanguages, takesAll } from '../support/sample.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

/** The same files are spoilt in the same way every time. Another seed looks for what nobody has found yet. */
const SEED = 20_261_125;
const FEWEST_FILES = takesAll ? 2000 : 500;
/** Each way to spoil a file takes one of so many files of the small content, the next way those beside them. */
const EVERY = takesAll ? 1 : 4;
/** How many files of the site's own content each part spoils: however many languages there are. */
const OWN_FILES = takesAll ? Infinity : 8;
/** What steers a terminal or turns the order of words. Words that look like a program are words: badBuild.test.ts. */
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const now = Date.parse(FIXTURE_TIME);
// Evenly spread: fast-check alone would mostly take the first and the last line.
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((number) => number / 10_000);
const chance = fc.record({ place: share, choice: share });
const kinds = Object.entries(spoils);
let folder = '';
let spoilt = 0;
let accepted = 0;

/** The languages of the sample, and the country's own, without which the content has mistakes before anything is spoilt. */
const { countryLanguage } = parse(readFileSync('content/site.yaml', 'utf8')) as { countryLanguage: string };
const sample = new Set([countryLanguage, ...pickLanguages(SITE).map(({ lang }) => lang)]);

/** Whether a file of the site's own content is of no language, or of one in the sample. */
function isOfSample(path: string): boolean {
  const [, folder = ''] = /^content\/([^/]+)/.exec(path) ?? [];
  return takesAll || sample.has(folder) || !existsSync(`content/${folder}/language.yaml`);
}

beforeAll(() => {
  folder = mkdtempSync('.build/test-');
  cpSync(FIXTURE_CONTENT, join(folder, 'fixture'), { recursive: true });
  cpSync('content', join(folder, 'content'), { recursive: true, filter: isOfSample });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(`${String(spoilt)} spoilt files, ${String(accepted)} of them accepted; seed ${String(SEED)}`);
});

/** Spoils each of the files once, reads what the check then says, and returns how many were told of. */
function spoilEach(
  contentDir: string,
  paths: readonly string[],
  getKind: (index: number) => (typeof kinds)[number],
): number {
  let reported = 0;
  for (const [index, path] of paths.entries()) {
    const [kind, spoil] = getKind(index);
    const original = readFileSync(join(contentDir, path), 'utf8');
    fc.assert(
      fc.property(chance, (where: Chance) => {
        const restore = spoilFile(contentDir, path, where, spoil, original);
        try {
          const files = readContentFiles(contentDir);
          const issues = checkContent(readContent(files), now);
          spoilt += 1;
          if (issues.length === 0) {
            accepted += 1;
            for (const { text } of files) expect(text, `${path}: ${kind}`).not.toMatch(HARMFUL);
          } else {
            reported += 1;
            expectCalm(formatContentErrors(issues), contentDir, `${path}: ${kind}`);
          }
        } finally {
          restore();
        }
      }),
      { seed: SEED + index, numRuns: 1, endOnFailure: true },
    );
  }
  return reported;
}

function listPaths(contentDir: string): string[] {
  return readContentFiles(contentDir).map(({ path }) => path);
}

describe('a spoilt file', () => {
  it.each(kinds)('of the small content with %s is told, or does no harm', (kind, spoil) => {
    const turn = kinds.findIndex(([name]) => name === kind);
    const paths = listPaths(FIXTURE_CONTENT).filter((_, index) => (index + turn) % EVERY === 0);
    const reported = spoilEach(join(folder, 'fixture'), paths, () => [kind, spoil]);
    // What is accepted now and then is a change that makes sense; no way to spoil a file passes everywhere.
    expect(reported).toBeGreaterThan(0);
  });

  it.each([0, 1, 2, 3])('of the site’s own content is told, or does no harm (part %i)', (part) => {
    const own = listPaths(join(folder, 'content')).filter((_, index) => index % 4 === part);
    const step = Math.max(1, Math.ceil(own.length / OWN_FILES));
    const paths = own.filter((_, index) => index % step === 0);
    spoilEach(join(folder, 'content'), paths, (index) => {
      const kind = kinds[(index * 4 + part) % kinds.length];
      if (!kind) throw new Error('There are no ways to spoil a file.');
      return kind;
    });
  });

  it(`was looked at a ${String(FEWEST_FILES)} times or more`, () => {
    expect(spoilt).toBeGreaterThanOrEqual(FEWEST_FILES);
  });
});
