import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { knowsHolidays } from '../../src/opening/hoursLibrary.ts';
import { listOpenSpans } from '../../src/opening/statedHours.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { getSettings } from '../../src/settings.ts';
import { createCountryFinder } from '../support/countryWords.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { EXAMPLE_CONTENT } from '../support/sites.ts';

describe('the source code', () => {
  const content = readSiteContent();
  const findCountryWords = createCountryFinder(content);

  it('contains nothing specific to the country of the site', () => {
    // The strings of the editor are in JSON files.
    const files = globSync('{src,tools}/**/*.*').filter((file) => !file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) =>
      findCountryWords(readFileSync(file, 'utf8')).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('is checked for the names, codes, time zone, hotline and organisations of the country', () => {
    const { site, facts } = content;
    const { country = '', countryLanguage = '', timeZone = '', hotline = '' } = site?.value ?? {};
    const [organisation = ''] = facts.organisations.records.keys();
    for (const word of [
      timeZone,
      `'${country}'`,
      `'${countryLanguage}'`,
      new Intl.DisplayNames('en', { type: 'region' }).of(country),
      new Intl.DisplayNames(countryLanguage, { type: 'language' }).of(countryLanguage),
      facts.contacts.records.get(hotline)?.number,
      `'${organisation}'`,
    ])
      expect(findCountryWords(`const zone = ${String(word)};`), word).not.toEqual([]);
  });
});

describe('a second country', () => {
  const files = readContentFiles(EXAMPLE_CONTENT);
  const content = readContent(files);
  const now = getSettings().buildTime;

  /** The report of the check after a replacement in the example. */
  const checkChanged = (path: string, found: string, by: string): string => {
    const changed = files.map((file) =>
      file.path === path ? { ...file, text: file.text.replace(found, by) } : file,
    );
    expect(changed).not.toEqual(files);
    return formatContentErrors(checkContent(readContent(changed), now));
  };

  it('has no issues, with six pages and two languages', () => {
    expect(formatContentErrors(checkContent(content, now))).toBe('');
    expect([...content.languages.values()].map(({ guides }) => guides.size)).toEqual([6, 6]);
  });

  it('requires the numbers and guides of a component only if a page shows it', () => {
    const show = (part: string): string =>
      checkChanged('en/guides/about.mdx', 'shows: [organisations]', `shows: [${part}]`);
    expect(show('timeline')).toContain('There is no number "time-max", but a page of the site shows it.');
    // Six months are not six days.
    expect(show('timeline')).toContain('The timeline counts days, but "time-first" is in the unit "month".');
    expect(show('countries')).toBe('');
    const without = files.filter(({ path }) => !path.endsWith('guides/eu.mdx'));
    const shown = without.map((file) =>
      file.path === 'en/guides/about.mdx'
        ? { ...file, text: file.text.replace('shows: [organisations]', 'shows: [countries]') }
        : file,
    );
    expect(formatContentErrors(checkContent(readContent(shown), now))).toContain(
      'The country finder leads to the guide "eu", which does not exist.',
    );
  });

  it('has its own public holidays and time zone', () => {
    const { country = '', timeZone = '', oftenClosed = [] } = content.site?.value ?? {};
    expect(knowsHolidays(country)).toBe(true);
    const listOn = (date: string): string[] => {
      const from = Date.parse(`${date}T00:00:00+02:00`);
      const hours = content.facts.contacts.records.get('work-line')?.hours ?? '';
      const place = { country, timeZone, oftenClosed };
      return listOpenSpans(hours, [], { from, to: from + 86_400_000 }, place).map((span) =>
        new Date(span.from).toISOString(),
      );
    };
    // A Tuesday, and the Wednesday after it: the seventeenth of May.
    expect(listOn('2028-05-16')).toEqual(['2028-05-16T07:00:00.000Z', '2028-05-16T10:00:00.000Z']);
    expect(listOn('2028-05-17')).toEqual([]);
  });
});
