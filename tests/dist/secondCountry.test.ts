import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { findOpeningMoment } from '../../src/opening/openingTimelineCode.ts';
import { createCountryFinder } from '../support/countryWords.ts';
import { EXAMPLE, EXAMPLE_CONTENT, EXAMPLE_TIME } from '../support/sites.ts';

describe('a second country', () => {
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
    // The hours were confirmed years ago, so the page says what is usual.
    expect(report(EXAMPLE_TIME)).toMatchObject({
      state: 'usually-closed',
      text: 'Vanligvis stengt nå. Åpner vanligvis torsdag 09:00',
    });
    expect(report('2028-05-18T09:30:00+02:00')).toMatchObject({
      state: 'usually-open',
      text: 'Svarer vanligvis nå, til 11:00',
    });
  });

  it('says that it is an example', () => {
    expect(read('en/about/index.html')).toContain('This site is an example. Do not rely on it.');
    expect(read('nb/about/index.html')).toContain('Dette nettstedet er et eksempel. Ikke stol på det.');
    for (const page of listPages().filter((path) => /^(en|nb)\//.test(path)))
      expect(read(page), page).toContain('(eksempel)');
  });

  it('links only to existing pages', () => {
    for (const page of listPages()) {
      for (const [, path = ''] of read(page).matchAll(/href="(\/[^"#]*\/)(?:#[^"]*)?"/g))
        expect(globSync(`.${path}index.html`, { cwd: EXAMPLE }), `${page} leads to ${path}`).toHaveLength(1);
    }
  });

  it('contains nothing of the first country', () => {
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
