import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listReviewedTexts } from '../../src/content/reviews.ts';
import { useContentCopy } from '../support/contentCopy.ts';

const copy = useContentCopy();
const { readAll, translate } = copy;
beforeEach(() => {
  translate({}, 'accept', 'ar');
  translate({ out: copy.out }, 'export', 'ar');
});

const who = { reviewer: 'T. N.', relation: 'native' } as const;
const importAll = (values = {}): string => translate(values, 'import', copy.out);

/** Changes a unit of an exported file, as a translation tool would. */
function edit(file: string, id: string, change: (unit: string) => string): void {
  const path = join(copy.out, 'ar', file);
  const unit = new RegExp(`<trans-unit id="${id}"[\\s\\S]*?</trans-unit>`);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(unit);
  writeFileSync(path, text.replace(unit, change));
}

const approve = (unit: string): string =>
  unit.replace(/approved="\w+"/, 'approved="yes"').replace(/<target state="[\w-]+"/, '<target state="final"');
const addWord = (unit: string): string => unit.replace('</target>', ' ا</target>');

const listReviewers = (): Map<string, readonly string[]> =>
  new Map(listReviewedTexts(copy.readContent(), 'ar').map(({ source, reviewers }) => [source.id, reviewers]));

describe('npm run translate -- export', () => {
  const read = (file: string): string => readFileSync(join(copy.out, 'ar', file), 'utf8');

  it('marks each text as reviewed, current or stale', () => {
    expect(read('guides/rights.xlf')).toContain('<trans-unit id="guides/rights/1" approved="yes">');
    expect(read('guides/rights.xlf')).not.toContain('state="translated"');
    expect(read('ui.xlf')).toContain('<trans-unit id="ui/skip.link" approved="no">');
    expect(read('ui.xlf')).not.toMatch(/state="(final|needs-review-translation)"/);
    expect(read('guides/time.xlf')).toContain('state="needs-review-translation"');
  });
});

describe('npm run translate -- import of approved texts', () => {
  it('changes nothing if no text was changed, with or without a reviewer', () => {
    const before = readAll();
    expect(importAll()).toBe('ar: 0 texts changed in 0 files.');
    expect(importAll(who)).toBe('ar: 0 texts changed in 0 files.');
    expect(readAll()).toBe(before);
  });

  it('requires the reviewer’s name and relation, and writes nothing without them', () => {
    const before = readAll();
    edit('ui.xlf', 'ui/skip.link', approve);
    expect(() => importAll()).toThrow(
      `1 text of ar is marked as approved. Import each language alone, and say who has read it and how they know the language:\n  npm run translate -- import ${copy.out} --reviewer "T. N." --relation native`,
    );
    expect(() => importAll({ reviewer: 'T. N.' })).toThrow(
      '"--relation" one of: native, professional, both.',
    );
    expect(readAll()).toBe(before);
  });

  it('marks only the approved texts as reviewed by the named reviewer', () => {
    const before = listReviewers();
    edit('ui.xlf', 'ui/skip.link', approve);
    edit('contacts.xlf', 'contacts/hotline/who', (unit) => addWord(approve(unit)));
    edit('contacts.xlf', 'contacts/hotline/name', addWord);
    expect(importAll(who)).toBe('ar: 2 texts changed in 1 file.\n  Reviewed by T. N.: 2 texts');
    const after = listReviewers();
    expect([...after].filter(([id, reviewers]) => String(reviewers) !== String(before.get(id)))).toEqual([
      ['ui/skip.link', ['t-n']],
      ['contacts/hotline/who', ['t-n']],
    ]);
  });

  it('ignores an approval that predates the change', () => {
    edit('guides/rights.xlf', 'guides/rights/1', addWord);
    expect(importAll(who)).toContain('Approved before they were changed, so not reviewed: guides/rights/1');
    expect(listReviewers().get('guides/rights/1')).toEqual([]);
    expect(listReviewers().get('guides/rights/2')).toEqual(['test']);
  });

  it('ignores the approval of a text whose source has changed since the export', () => {
    edit('ui.xlf', 'ui/skip.link', approve);
    copy.replace('en/ui.json', 'Skip to the text', 'Skip to the words');
    expect(importAll(who)).not.toContain('Reviewed by');
    expect(listReviewers().get('ui/skip.link')).toEqual([]);
  });

  it('shows notes and proposals without importing them', () => {
    const before = readAll();
    edit('ui.xlf', 'ui/skip.link', (unit) =>
      unit.replace(
        '</target>',
        '</target><note from="translator">لماذا؟</note><alt-trans><target>اقتراح</target></alt-trans>',
      ),
    );
    expect(importAll()).toBe(
      'ar: 0 texts changed in 0 files.\n  ui/skip.link  note: لماذا؟\n  ui/skip.link  proposed, not imported: اقتراح',
    );
    expect(readAll()).toBe(before);
  });
});
