import { describe, expect, it } from 'vitest';
import { listSensitiveWords } from '../../src/check/sensitiveWordRules.ts';
import { listSensitiveIssues } from '../support/sensitiveIssues.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { findSensitiveWord } from '../../src/domain/sensitiveWords.ts';
import type { ShippedFile } from '../../src/check/traces.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { readChanged, replaceIn, writeFile, type Change } from '../support/contentFixture.ts';

const words = new Map(
  [...readSiteContent().languages].map(([tag, language]) => [tag, listSensitiveWords(language)]),
);
const LISTS = "The sensitive words are listed in each language's sensitive.yaml.";

function check(shipped: ShippedFile | readonly ShippedFile[], ...changes: readonly Change[]): string {
  return formatContentErrors(listSensitiveIssues([shipped].flat(), readChanged(...changes)));
}

/** Plausible sensitive titles, and harmless ones that look similar. */
const titles: Readonly<
  Record<string, { readonly sensitive: readonly string[]; readonly harmless: readonly string[] }>
> = {
  en: {
    sensitive: [
      'For victims',
      'Human trafficking',
      'How to escape',
      'If you sell sex',
      'If the police come',
      'Forced to work',
    ],
    harmless: [
      'Your rights',
      'Opening hours',
      'Copy this page',
      'What we offer',
      'Traffic and buses',
      'The force of law',
    ],
  },
  da: {
    sensitive: [
      'Hjælp til ofre for menneskehandel',
      'Handlet til prostitution',
      'Sådan flygter du',
      'Når politiet kommer',
      'Voldsramte kvinder',
      'Krisecentre i Danmark',
      'Du blev tvunget',
      'Sexarbejde',
      'Fagforening og seksuel chikane',
    ],
    harmless: [
      'Dansk politik',
      'Politisk hjælp',
      'Et sted at sove',
      'Trafik og busser',
      'Hvor du kan gå hen',
    ],
  },
  th: {
    sensitive: ['เหยื่อการค้ามนุษย์', 'ถ้าคุณถูกบังคับ', 'วิธีหลบหนี', 'ตำรวจในเดนมาร์ก', 'ขายบริการทางเพศ', 'หญิงโสเภณี'],
    harmless: ['หนี้สินของคุณ', 'ที่นอน', 'หนังสือเดินทาง', 'ทาสีบ้าน', 'กฎหมายบังคับใช้'],
  },
  ro: {
    sensitive: [
      'Victimele traficului',
      'Ajutor pentru victime',
      'Prostituția în Danemarca',
      'Cum scăpați',
      'Când vine poliția',
      'Munca forțată',
      'Violenta in familie',
      'Adăposturi',
    ],
    harmless: [
      'Politica Danemarcei',
      'Drepturile dumneavoastră',
      'Obligatoriu pentru toți',
      'Culoarea violet',
    ],
  },
  ar: {
    sensitive: [
      'ضحايا الاتجار بالبشر',
      'للضحايا',
      'الهروب من العنف',
      'إذا جاءت الشرطة',
      'الدَّعارة',
      'العمل القسري',
      'الاستغلال الجنسي',
    ],
    harmless: ['جنسيتك', 'الجنسية والإقامة', 'أوراقك', 'وقت للتفكير', 'شروط الإقامة', 'التجارة والعمل'],
  },
};

describe('the sensitive words', () => {
  it('exist for every language of the site', () => {
    const languages = [...readSiteContent().languages.keys()];
    expect(languages.length).toBeGreaterThan(1);
    for (const language of languages) expect(words.get(language)?.length, language).toBeGreaterThan(5);
  });

  it.each(Object.entries(titles))(
    'of %s match sensitive titles, but not harmless ones',
    (language, cases) => {
      const listed = words.get(language) ?? [];
      expect(cases.sensitive.filter((title) => !findSensitiveWord(title, listed))).toEqual([]);
      expect(cases.harmless.filter((title) => findSensitiveWord(title, listed))).toEqual([]);
    },
  );
});

describe('createSensitiveCheck', () => {
  it('allows sensitive words in the text of a page', () => {
    expect(
      check({ path: 'en/now/index.html', text: '<html lang="en"><title>Help</title><h1>The police</h1>' }),
    ).toBe('');
  });

  it('reports a title with the line of the guide', () => {
    const renamed = replaceIn('en/guides/phone.mdx', 'title: Your phone', 'title: How to escape');
    const text =
      '<html lang="en"><title>How to escape – Signpost</title><meta property="og:title" content="How to escape – Signpost">';
    expect(check({ path: 'en/phone/index.html', text }, renamed)).toBe(
      [
        'content/en/guides/phone.mdx:2  The title "How to escape – Signpost" reveals what the site is about: "escap*".',
        `  Rephrase it: it stays on the reader's phone, for example in its history. ${LISTS}`,
      ].join('\n'),
    );
  });

  it('reports the content file of an address with a sensitive word of any language', () => {
    const shipped = ['en', 'ar'].map((language) => ({ path: `${language}/escape/index.html`, text: '' }));
    expect(check(shipped, writeFile('en/guides/escape.mdx', ''))).toBe(
      [
        'content/en/guides/escape.mdx  The address "/en/escape/" reveals what the site is about: "escap*".',
        `  Rename the file in every language. ${LISTS}`,
      ].join('\n'),
    );
  });

  it.each<readonly [string, ShippedFile, string]>([
    ['a preview', page('<meta property="og:description" content="For victims">'), 'preview "For victims"'],
    ['another preview', page('<meta name="twitter:title" content="For victims">'), 'preview "For victims"'],
    ['a description', page('<meta name="description" content="For victims">'), 'preview "For victims"'],
    ['a title in a picture', page('<svg><title>Police</title></svg>'), 'title "Police"'],
    ['a text to share', page('<button data-share-text="Run away!">'), 'text to share "Run away!"'],
    ['a title to share', page('<button data-share-title="The police">'), 'text to share "The police"'],
    ['the name of a saved file', page('<a download="police.html">'), 'name of the saved file "police.html"'],
    [
      'the name of a saved file in another language',
      page('<a download="شرطة.html">'),
      'name of the saved file "شرطة.html"',
    ],
    ['an icon', page('<link rel="icon" href="/police.svg">'), 'icon "/police.svg"'],
    ['a URL fragment', page('<a href="/en/all/#police">'), 'address "#police"'],
    ['encoded letters', page('<title>P&#111;lice &amp; more</title>'), 'title "Police & more"'],
    ['a title of the source language', page('<title>Police</title>', 'ar'), 'title "Police"'],
    ['a separate picture', { path: 'qr/k7wp.svg', text: '<svg><desc>شرطة</desc></svg>' }, 'title "شرطة"'],
    ['the name of a picture', { path: 'qr/police.svg', text: '' }, 'address "/qr/police.svg"'],
    ['the name of a list', { path: 'data/v1/victims.json' }, 'address "/data/v1/victims.json"'],
    ['the name of a calendar', { path: 'data/v1/escape.ics', text: '' }, 'address "/data/v1/escape.ics"'],
    [
      'the title of a calendar',
      { path: 'a.ics', text: 'X-WR-CALNAME:Pol\r\n ice\r\n' },
      'calendar entry "Police"',
    ],
    [
      'an entry of a calendar',
      { path: 'a.ics', text: 'SUMMARY;LANGUAGE=en:Police\r\n' },
      'calendar entry "Police"',
    ],
    ['the name of a printed file', { path: 'print/police.pdf' }, 'address "/print/police.pdf"'],
    [
      'an encoded address',
      { path: 'ar/%D8%B4%D8%B1%D8%B7%D8%A9/index.html', text: '' },
      'address "/ar/شرطة/"',
    ],
  ])('reports %s', (_, shipped, reported) => {
    expect(check(shipped)).toContain(`  The ${reported} reveals what the site is about`);
  });

  it('ignores words of other languages in titles', () => expect(check(page('<title>شرطة</title>'))).toBe(''));

  it('reports the name of an organisation, even as a slug', () => {
    const fix = 'Leave the name out: it stays on the phone and reveals where someone went.';
    expect(check(page('<title>To the Example Chapel</title>'))).toContain(
      `The title "To the Example Chapel" names an organisation: "Example Chapel".\n  ${fix}`,
    );
    for (const path of [
      'en/places/eksempelkapellet/index.html',
      'qr/en/example-chapel.svg',
      'a/exampleunion.ics',
    ])
      expect(check({ path, text: '' })).toContain('names an organisation');
    expect(check(page('<meta property="og:title" content="Eksempelhuset">'))).toContain('The preview');
  });

  it('allows old addresses that redirect, but not their titles', () => {
    const moves = '{ from: /places/example-chapel/, to: /places/h4mx/, kind: moved, on: 2026-10-01 }';
    const list = (path: string, text = ''): string =>
      check({ path, text }, writeFile('facts/moves.yaml', `moves: [${moves}]`));
    expect(list('en/places/example-chapel/index.html')).toBe('');
    expect(list('data/v1/calendars/en/example-chapel.ics')).toBe('');
    expect(list('en/places/example-union/index.html')).toContain('names an organisation');
    expect(
      list('en/places/example-chapel/index.html', '<html lang="en"><title>Example Chapel</title>'),
    ).toContain('The title');
  });
});

function page(html: string, language = 'en'): ShippedFile {
  return { path: `${language}/x/index.html`, text: `<html lang="${language}">${html}` };
}
