import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { findOpeningMoment } from '../../src/opening/encodedOpeningTimeline.ts';
import { createCountryFinder } from '../support/countryWords.ts';
import { EXAMPLE, EXAMPLE_CONTENT, EXAMPLE_TIME } from '../support/sites.ts';

describe('the site of a second country', () => {
  const read = (path: string): string => readFileSync(join(EXAMPLE, path), 'utf8');
  const listPages = (): string[] => globSync('**/*.html', { cwd: EXAMPLE });

  it('has its own phone numbers and exit link', () => {
    for (const language of ['en', 'nb']) {
      const page = read(`${language}/now/index.html`);
      for (const number of ['112', '110', '113', '+4722331160', '02800'])
        expect(page).toContain(`href="tel:${number}"`);
      expect(page).toContain('href="https://www.yr.no/"');
    }
  });

  it('uses its own public holidays and time zone', () => {
    const [, opening = '', says = ''] =
      /data-contact="work-line"[^>]*data-opening="([^"]*)" data-says="([^"]*)"/.exec(
        read('nb/now/index.html'),
      ) ?? [];
    const report = (instant: string) => findOpeningMoment({ opening, says }, Date.parse(instant));
    // The hours were confirmed years ago, so the page shows only what is usual.
    expect(report(EXAMPLE_TIME)).toMatchObject({
      state: 'usually-closed',
      text: 'Vanligvis stengt nå. Åpner vanligvis torsdag 09:00',
    });
    expect(report('2028-05-18T09:30:00+02:00')).toMatchObject({
      state: 'usually-open',
      text: 'Svarer vanligvis nå, til 11:00',
    });
  });

  it('compares the groups, and links to the steps of a case in order', () => {
    for (const [language, name] of [
      ['en', 'From the EU or EEA'],
      ['nb', 'EU eller EØS'],
    ] as const) {
      const page = read(`${language}/compare/index.html`);
      expect(page).toContain(name);
      const [, steps = ''] = /<ol class="stages[^>]*>([^]*?)<\/ol>/.exec(page) ?? [];
      expect([...steps.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
        '../now/',
        '../non-eu/#s2',
        '../non-eu/#s3',
      ]);
    }
  });

  it('states that it is an example', () => {
    expect(read('en/about/index.html')).toContain('This site is an example. Do not rely on it.');
    expect(read('nb/about/index.html')).toContain('Dette nettstedet er et eksempel. Ikke stol på det.');
    for (const page of listPages().filter((path) => /^(en|nb)\//.test(path)))
      expect(read(page), page).toContain('(eksempel)');
  });

  it('links only to existing pages and headings', () => {
    let links = 0;
    const broken = listPages().flatMap((page) =>
      Array.from(read(page).matchAll(/<a [^>]*?href="([^"]*)"/g), ([, href = '']) => href)
        .filter((href) => !/^(https?|tel|sms|mailto):/.test(href))
        .filter((href) => {
          links += 1;
          const { pathname, hash } = new URL(href, `https://example.org/${page}`);
          const file = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
          if (!existsSync(join(EXAMPLE, file))) return true;
          return hash !== '' && file.endsWith('.html') && !read(file).includes(`id="${hash.slice(1)}"`);
        })
        .map((href) => `${page} leads to ${href}`),
    );
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(300);
  });

  it('contains no names or numbers of the first country', () => {
    const first = readContent(readContentFiles('content').filter(({ path }) => !path.endsWith('.mdx')));
    const exampleText = readContentFiles(EXAMPLE_CONTENT)
      .map(({ text }) => text)
      .join('\n');
    // The countries share words and numbers, and codes may equal class names.
    const findFirst = createCountryFinder(
      first,
      (word) => word.length > 3 && !exampleText.includes(word.trim()),
    );
    const found = listPages().flatMap((page) => findFirst(read(page)).map((word) => `${page}: ${word}`));
    expect(found).toEqual([]);
    expect(findFirst(readFileSync('content/en/guides/about.mdx', 'utf8'))).not.toEqual([]);
  });
});
