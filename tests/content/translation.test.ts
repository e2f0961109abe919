import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { acceptTexts } from '../../tools/translation/acceptTexts.ts';
import { listForeignTexts } from '../../tools/translation/foreignText.ts';
import { describeStart, listLiveBlockers, startLanguage } from '../../tools/translation/startLanguage.ts';
import { listTranslatedTags, listTranslatedTexts } from '../../src/content/textUnits.ts';
import { countWords, getTranslationStatus } from '../../tools/translation/translationStatus.ts';
import {
  checkChanged,
  dropFile,
  readChanged,
  replaceIn,
  writeFile,
  type Change,
} from '../support/contentFixture.ts';
import { readSiteContent } from '../support/siteContent.ts';

/** Accepts all translations of the fixture. */
const accepted: Change = (files) => {
  const text = acceptTexts(readChanged(), 'ar', []).files.get('ar/translated.json') ?? '';
  return writeFile('ar/translated.json', text)(files);
};

/** Changes a text and its translation by hand. */
function inBoth(target: Change, source: Change): Change {
  return (files) => target(source(files));
}

function listStale(...changes: readonly Change[]): string[] {
  return listOpen(...changes).filter((line) => line.startsWith('stale'));
}

/** State and id of each text that is missing or stale after some changes. */
function listOpen(...changes: readonly Change[]): string[] {
  return listOpenIn(readChanged(accepted, ...changes));
}

function listOpenIn(content: Content): string[] {
  return getTranslationStatus(content, 'ar').open.map(({ source, state }) => `${state} ${source.id}`);
}

describe('getTranslationStatus', () => {
  it('lists only the guide with an older revision as stale when everything is accepted', () => {
    expect(new Set(listStale().map((line) => line.replace(/[^/]+$/, '')))).toEqual(
      new Set(['stale guides/time/']),
    );
  });

  const before = listOpen();
  const listNew = (...changes: readonly Change[]): string[] =>
    listOpen(...changes).filter((line) => !before.includes(line));

  it.each([
    [
      'a changed string',
      replaceIn('en/ui.json', '"skip.link": "', '"skip.link": "New '),
      ['stale ui/skip.link'],
    ],
    [
      'a changed field of a record',
      replaceIn('en/contacts.yaml', 'People from Example House answer', 'Others answer'),
      ['stale contacts/hotline/who'],
    ],
    [
      'a changed paragraph',
      replaceIn('en/guides/rights.mdx', 'You can go somewhere.', 'You can go.'),
      ['stale guides/rights/3'],
    ],
    [
      'a changed title',
      replaceIn('en/guides/rights.mdx', 'title: Your rights', 'title: Rights'),
      ['stale guides/rights/title'],
    ],
    [
      'a new paragraph between others',
      replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go'),
      ['missing guides/rights/3'],
    ],
    [
      'changed spaces',
      replaceIn('en/guides/rights.mdx', 'You can go somewhere.', 'You can  go somewhere.'),
      [],
    ],
    [
      'a new paragraph added to both files by hand',
      inBoth(
        replaceIn('ar/guides/rights.mdx', '- يمكنك الذهاب', '- جديد.\n- يمكنك الذهاب'),
        replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go'),
      ),
      [],
    ],
    [
      'a paragraph removed from both files',
      inBoth(
        replaceIn('ar/guides/rights.mdx', '- يمكنك الاتصال بشخص. [كيف](/now/).\n', ''),
        replaceIn('en/guides/rights.mdx', '- You can call somebody. [Read how](/now/).\n', ''),
      ),
      [],
    ],
    ['a deleted translation', dropFile('ar/cards.yaml'), ['missing cards/doctor']],
  ] as const)('reports the affected texts after %s', (_, change, expected) => {
    expect(listNew(change)).toEqual(expected.length > 0 ? expect.arrayContaining([...expected]) : []);
    expect(listNew(change).filter((line) => line.startsWith('stale'))).toHaveLength(
      expected.filter((line) => line.startsWith('stale')).length,
    );
  });

  it('requires every plural form of a language', () => {
    const forms = listTranslatedTexts(readChanged(), 'ar').filter(({ source }) =>
      /_(zero|few|many)$/.test(source.id),
    );
    expect(forms.length).toBeGreaterThan(0);
  });
});

describe('acceptTexts', () => {
  const changed = [
    accepted,
    replaceIn('en/guides/rights.mdx', 'You can go somewhere.', 'You can go somewhere,'),
  ] as const;

  it('accepts only the named text', () => {
    const { files, accepted: names } = acceptTexts(readChanged(...changed), 'ar', ['guides/rights/3']);
    expect(names).toEqual(['guides/rights/3']);
    const text = files.get('ar/translated.json') ?? '';
    expect(listOpenIn(readChanged(...changed, writeFile('ar/translated.json', text)))).toEqual(listOpen());
  });

  it('keeps each source hash with its block when both files get a new block before it', () => {
    const added = [
      accepted,
      replaceIn('en/guides/rights.mdx', '- You can go', '- New.\n- You can go'),
      replaceIn('ar/guides/rights.mdx', '- يمكنك الذهاب', '- جديد.\n- يمكنك الذهاب'),
    ] as const;
    const { files, accepted: names } = acceptTexts(readChanged(...added), 'ar', []);
    expect(names).toEqual(['guides/rights/3']);
    const text = files.get('ar/translated.json') ?? '';
    const changed = replaceIn('en/guides/rights.mdx', 'You can go somewhere.', 'You can go somewhere,');
    expect(listOpenIn(readChanged(...added, writeFile('ar/translated.json', text), changed))).toEqual([
      ...listOpen(),
      'stale guides/rights/4',
    ]);
  });

  it('does not accept stale texts when no name is given', () =>
    expect(acceptTexts(readChanged(...changed), 'ar', []).accepted).toEqual([]));

  it('accepts a whole guide by its name, and raises its revision', () => {
    const raised = [accepted, replaceIn('en/guides/rights.mdx', 'revision: 1', 'revision: 2')] as const;
    const { files } = acceptTexts(readChanged(...raised), 'ar', ['guides/rights']);
    expect(files.get('ar/guides/rights.mdx')).toContain('translates: 2\n');
  });

  it('returns unknown names', () =>
    expect(acceptTexts(readChanged(), 'ar', ['guides/right']).unknown).toEqual(['guides/right']));
});

it('countWords ignores markup and placeholders', () =>
  expect(countWords('**Ask** [a lawyer](/law/) in <Fact id="time-max" />, {{name}}.')).toBe(4));

describe('startLanguage', () => {
  const start = (): Change[] =>
    [...(startLanguage(readChanged(), 'pl') ?? [])].map(([path, text]) => writeFile(path, text));

  it('creates valid files in which all texts are missing', () => {
    expect(checkChanged(...start())).toBe('');
    const { all, missing, lacks } = getTranslationStatus(readChanged(...start()), 'pl');
    expect(missing).toEqual(all);
    expect(lacks).toEqual(['glossary', 'sensitive']);
  });

  it('fills in name and direction, and does not offer the language to readers', () => {
    expect(startLanguage(readChanged(), 'fa')?.get('fa/language.yaml')).toBe(
      'name: "فارسی"\nenglish: "Persian"\ndirection: rtl\nstatus: preview\n',
    );
  });

  it('reports what was guessed and what is left to decide', () => {
    const content = readChanged();
    const text = describeStart(content, 'fa', startLanguage(content, 'fa') ?? new Map());
    expect(text).toContain('direction: rtl (Arabic script)');
    expect(text).toContain('پنجشنبه 16 مهٔ 2030');
    expect(text).toContain('Perhaps: [IR]');
    expect(text).toContain('Missing texts are shown in English.');
    expect(text).not.toContain('requests.yaml');
  });

  it('copies requests.yaml for the language of the country', () => {
    const changed = readChanged(replaceIn('site.yaml', 'countryLanguage: en', 'countryLanguage: sv'));
    const files = startLanguage(changed, 'sv') ?? new Map<string, string>();
    expect(files.get('sv/requests.yaml')).toContain('subject:');
    expect(describeStart(changed, 'sv', files)).toContain('It is a copy in English: translate it.');
  });

  it.each(['ar', 'facts', 'go', 'no language', 'pt-br', 'PT', 'deu', 'de-u-co-phonebk', 'en-x-mine'])(
    'rejects the tag "%s"',
    (tag) => expect(startLanguage(readChanged(), tag)).toBeUndefined(),
  );

  it('creates a language that cannot go live without its glossary, sensitive words and guides', () => {
    const offered = start().concat(replaceIn('pl/language.yaml', 'status: preview', 'status: live'));
    expect(checkChanged(...offered)).toContain(
      'content/pl/glossary.yaml  Polish is live, but its glossary is missing.',
    );
    expect(checkChanged(...offered)).toContain('content/pl/sensitive.yaml  This file is missing.');
    expect(checkChanged(...offered)).toContain('but its page "now" is missing.');
    expect(listLiveBlockers(getTranslationStatus(readChanged(...start()), 'pl'))).toContain(
      'glossary.yaml is not written yet.',
    );
  });
});

describe('listForeignTexts', () => {
  const list = (...changes: readonly Change[]): string[] =>
    getTranslationStatus(readChanged(...changes), 'ar').foreign.map(({ source }) => source.id);

  it('finds texts without a letter of the target script', () => {
    expect(list()).toEqual([]);
    expect(list(replaceIn('ar/contacts.yaml', 'لا تستطيع النوم.', 'You can not sleep.'))).toEqual([
      'contacts/night-line/when',
    ]);
  });

  const content = readSiteContent();
  const [source = ''] = listTranslatedTexts(content, 'da')
    .map((text) => text.source.text)
    .filter((text) => text.length > 60);
  it.each(listTranslatedTags(content))('finds an untranslated text in %s', (tag) => {
    const texts = listTranslatedTexts(content, tag);
    const put = texts.map((text) => ({
      ...text,
      target: text.source.text === source ? text.source : text.target,
    }));
    expect(listForeignTexts(put, tag, 'en').map((text) => text.source.text)).toContain(source);
  });
});
