import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatStatusJson, formatStatusTable } from '../../tools/translation/statusTable.ts';
import { getTranslationStatus } from '../../tools/translation/translationStatus.ts';
import { listReviewedTexts } from '../../src/content/reviews.ts';
import { hashText } from '../../src/content/textState.ts';
import type { SheetData } from '../../tools/translation/review/page/sheetData.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import { readChanged } from '../support/contentFixture.ts';

const copy = useContentCopy();
const { replace, translate } = copy;
beforeEach(() => void translate({}, 'accept', 'ar'));

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: copy.contentDir,
    stdio: 'ignore',
  });
}

const status = (values = {}): string => translate(values, 'status', 'ar');

describe('npm run translate -- status', () => {
  const arabic = getTranslationStatus(readChanged(), 'ar');

  it('lists the languages with the most to do first, in at most 34 lines of 80 columns', () => {
    const none = { texts: 0, words: 0 };
    const done = { ...arabic, missing: none, stale: none, foreign: [] };
    const many = Array.from({ length: 50 }, (_, index) => ({ ...done, tag: `x${String(index)}` }));
    const table = formatStatusTable(
      [...many, { ...arabic, tag: 'last', missing: { texts: 9, words: 9 } }],
      false,
    );
    const lines = table.split('\n');
    expect(lines.length).toBeLessThanOrEqual(34);
    expect(lines.filter((line) => line.length > 80 && !line.includes('x0'))).toEqual([]);
    expect(lines[1]).toMatch(/ last Arabic$/);
    expect(table).toMatch(/… and \d+ languages more: npm run translate -- status --all/);
    expect(formatStatusTable(many, true).split('\n').length).toBeGreaterThan(50);
  });

  it('prints a next step only once if several languages share it', () => {
    const table = formatStatusTable([arabic, { ...arabic, tag: 'fa' }], false);
    expect(table).toMatch(/^ar, fa: \S[^]* LANGUAGE/m);
    // Commands stay on one line, so that they can be copied.
    expect(table).toMatch(/^ *npm run translate -- export LANGUAGE --open$/m);
    expect(formatStatusTable([arabic], false)).not.toContain('LANGUAGE');
  });

  it('shortens long names in the table, but not in JSON', () => {
    const chinese = { ...arabic, tag: 'zh', name: 'Chinese (Simplified)' };
    expect(formatStatusTable([chinese], false)).toMatch(/ {2}zh Chinese \(S…$/m);
    expect(JSON.parse(formatStatusJson([chinese]))).toMatchObject([
      { tag: 'zh', name: 'Chinese (Simplified)', review: { reviewed: arabic.review.reviewed } },
    ]);
    expect(JSON.parse(translate({ json: true }, 'status', 'ar'))).toMatchObject([{ tag: 'ar' }]);
  });

  it('counts reviewed texts, and lists texts that have lost their review', () => {
    expect(translate({}, 'status')).toMatch(/ 3 +2 of 10 {2}ar Arabic$/m);
    replace('ar/guides/rights.mdx', 'يمكنك الذهاب', 'يمكنك ألا تذهب');
    expect(translate({}, 'status')).toMatch(/ 4 +1 of 10 {2}ar Arabic$/m);
    expect(status({ all: true })).toContain('changed since its review  guides/rights/3  ');
  });
});

describe('npm run translate -- status of one language', () => {
  it('prints at most 60 lines, and more with --all', () => {
    expect(status().split('\n').length).toBeLessThanOrEqual(60);
    expect(status()).toContain('npm run translate -- status ar --all');
    expect(status({ all: true }).split('\n').length).toBeGreaterThan(60);
  });

  it('lists guides by review state', () => {
    const shown = status();
    expect(shown).toMatch(/^ {2}Reviewed: guides\/now, guides\/rights$/m);
    // All of its reviews are of older texts.
    expect(shown).not.toContain('guides/time (0 of 5)');
    expect(shown).toMatch(/^ {2}Not reviewed: .*\bui\b/m);
    expect(shown).toMatch(/^Reviews: \d+ of \d+ texts, by 1 person since 2026-01-01\.$/m);
  });
});

it('lists texts in reading order', () => {
  replace('en/ui.json', 'Skip to the text', 'Skip');
  replace('en/guides/now.mdx', 'title: ', 'title: New ');
  const shown = status({ all: true });
  expect(shown).toContain('stale  guides/now/title');
  expect(shown.indexOf('stale  guides/now/title')).toBeLessThan(shown.indexOf('stale  ui/skip.link'));
});

describe('a change to the source text', () => {
  const change = (): void => replace('en/ui.json', 'Skip to the text', 'Skip, to the text');

  it('is shown with the previous sentence from the Git history', () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message=Begin');
    change();
    git('commit', '--quiet', '--all', '--message=Add a comma');
    expect(status({ all: true })).toMatch(
      /^stale {2}ui\/skip\.link {2}.*\n {2}was: Skip to the text\n {2}source: Skip, to the text$/m,
    );
    translate({ out: copy.out }, 'export', 'ar');
    const exported = readFileSync(join(copy.out, 'ar/ui.xlf'), 'utf8');
    expect(exported.match(/When this was translated, the source said: .*(?=<)/g)).toEqual([
      'When this was translated, the source said: Skip to the text',
    ]);
  });

  it('is shown without the previous sentence if there is no Git history', () => {
    change();
    git('init', '--quiet');
    expect(status({ all: true })).toMatch(/^stale {2}ui\/skip\.link {2}.*\n {2}source: Skip, to the text$/m);
  });

  it('is shown on the review sheet of a text that has changed since its review', () => {
    git('init', '--quiet');
    const read = () => listReviewedTexts(copy.readContent(), 'ar');
    const text = read().find(({ source }) => source.id === 'ui/skip.link');
    const reviewed = {
      reviewers: { 't-n': { name: 'T. N.', relation: 'native', date: '2026-11-24' } },
      texts: { 'ui/skip.link': { 't-n': hashText(text?.target?.text ?? '') } },
    };
    copy.write('ar/reviewed.json', JSON.stringify(reviewed));
    git('add', '.');
    git('commit', '--quiet', '--message=Begin');
    change();
    replace('ar/ui.json', text?.target?.text ?? '?', 'غيره');
    translate({}, 'accept', 'ar', 'ui/skip.link');
    git('commit', '--quiet', '--all', '--message=Add a comma');
    translate({ out: copy.out, changed: true }, 'review', 'ar');
    const sheet = readFileSync(join(copy.out, 'ar/review-ar.html'), 'utf8');
    const { originals } = JSON.parse(/id="data">(.*?)<\/script>/.exec(sheet)?.[1] ?? '{}') as SheetData;
    expect(Object.values(originals).flatMap(({ changes }) => (changes ? [changes] : []))).toEqual([
      [
        { kind: 'same', text: 'Skip' },
        { kind: 'added', text: ',' },
        { kind: 'same', text: ' to the text' },
      ],
    ]);
  });
});
