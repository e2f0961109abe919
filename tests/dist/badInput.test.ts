import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { corruptFile, corruptions, type Chance } from '../support/badContent.ts';
import { expectCalm } from '../support/messages.ts';
import { pickDirections, takesAll } from '../support/sample.ts';
import { SEED } from '../support/seed.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

const MIN_FILES = takesAll ? 2000 : 500;
/** Each way to damage a file is applied to every nth file of the fixture, starting at different files. */
const EVERY = takesAll ? 1 : 4;
/** How many files of the site's content each part damages, for any number of languages. */
const SITE_FILES = takesAll ? Infinity : 3;
/** Control characters for terminals and text direction. Text that looks like code is tested in badBuild.test.ts. */
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const now = Date.parse(FIXTURE_TIME);
// Without bias: by default fast-check would mostly choose the first and the last line.
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((number) => number / 10_000);
const chance = fc.record({ place: share, choice: share });
const kinds = Object.entries(corruptions);
let folder = '';
let damaged = 0;
let accepted = 0;

/** The languages of the sample, and the country's language, without which the content is invalid. */
const { countryLanguage } = parse(readFileSync('content/site.yaml', 'utf8')) as { countryLanguage: string };
const sample = new Set([countryLanguage, ...pickDirections(SITE).map(({ lang }) => lang)]);

/** Whether a file of the site's content belongs to no language or to one in the sample. */
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
  console.log(`${String(damaged)} damaged files, ${String(accepted)} of them accepted; seed ${String(SEED)}`);
});

/** Damages each file once, checks the content, and returns how many were reported. */
function damageEach(
  contentDir: string,
  paths: readonly string[],
  getKind: (index: number) => (typeof kinds)[number],
): number {
  let reported = 0;
  for (const [index, path] of paths.entries()) {
    const [kind, damage] = getKind(index);
    const original = readFileSync(join(contentDir, path), 'utf8');
    fc.assert(
      fc.property(chance, (where: Chance) => {
        const restore = corruptFile(contentDir, path, where, damage, original);
        try {
          const files = readContentFiles(contentDir);
          const issues = checkContent(readContent(files), now);
          damaged += 1;
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

describe('a damaged file', () => {
  it.each(kinds)('of the fixture with %s is reported or harmless', (kind, damage) => {
    const turn = kinds.findIndex(([name]) => name === kind);
    const paths = listPaths(FIXTURE_CONTENT).filter((_, index) => (index + turn) % EVERY === 0);
    const reported = damageEach(join(folder, 'fixture'), paths, () => [kind, damage]);
    // Some changes are valid by chance, but never in all files.
    expect(reported).toBeGreaterThan(0);
  });

  it.each([0, 1, 2, 3])('of the site’s content is reported or harmless (part %i)', (part) => {
    const all = listPaths(join(folder, 'content')).filter((_, index) => index % 4 === part);
    const step = Math.max(1, Math.ceil(all.length / SITE_FILES));
    const paths = all.filter((_, index) => index % step === 0);
    damageEach(join(folder, 'content'), paths, (index) => {
      const kind = kinds[(index * 4 + part) % kinds.length];
      if (!kind) throw new Error('tests/support/badContent.ts lists no ways to damage a file.');
      return kind;
    });
  });

  it(`was checked at least ${String(MIN_FILES)} times`, () =>
    expect(damaged).toBeGreaterThanOrEqual(MIN_FILES));
});
