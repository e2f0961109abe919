import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { listPages } from '../support/pages.ts';
import { EXAMPLE, EXAMPLE_CONTENT, FIXTURE, FIXTURE_CONTENT, SITE } from '../support/sites.ts';
import { readSiteContent } from '../support/siteContent.ts';
import {
  findUnlabelled,
  findUnlabelledOnPage,
  listStateLabels,
  listStateNumbers,
} from '../support/stateNumbers.ts';

const sites = [
  { dist: SITE, folder: 'content' },
  { dist: FIXTURE, folder: FIXTURE_CONTENT },
  { dist: EXAMPLE, folder: EXAMPLE_CONTENT },
].map(({ dist, folder }) => {
  const content = readSiteContent(folder);
  const tags = [...content.languages.keys()];
  const labels = new Map(tags.map((tag) => [tag, listStateLabels(content, tag)]));
  return { dist, content, labels, numbers: listStateNumbers(content) };
});

describe.each(sites)('a state-run number in $dist', ({ dist, content, labels, numbers }) => {
  it('is labelled on every page, including print pages', () => {
    const all = [...labels.values()].flat();
    const country = labels.get(content.site?.value.countryLanguage ?? '') ?? [];
    const found = listPages(dist).flatMap(({ path, html }) => {
      const pageLabels = labels.get(path.split('/')[1] ?? '');
      // A page may also show labels in the country's language; pages without a language have all.
      return findUnlabelledOnPage(html, numbers, pageLabels ? [...pageLabels, ...country] : all).map(
        (number) => `${path}: ${number}`,
      );
    });
    expect(found).toEqual([]);
  });

  it('is labelled on pictures for partners', () => {
    const pictures = listFiles(dist).filter((file) => /^badges\/.*\.svg$/.test(file));
    const found = pictures.flatMap((file) =>
      findUnlabelledOnPage(readFileSync(join(dist, file), 'utf8'), numbers, [...labels.values()].flat()),
    );
    expect(pictures.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('is labelled in the search answers', () => {
    for (const [tag, tagLabels] of labels) {
      const file = join(dist, `search/${tag}.json`);
      const { answers } = JSON.parse(readFileSync(file, 'utf8')) as SearchIndex;
      for (const { number, label } of answers.flatMap(({ calls = [] }) => calls)) {
        expect(numbers.includes(number), `${file} ${number}`).toBe(label !== undefined);
        if (label !== undefined) expect(tagLabels, file).toContain(label);
      }
    }
  });

  it('has its operator in the open data', () => {
    const { contacts } = JSON.parse(readFileSync(join(dist, 'data/v1/contacts.json'), 'utf8')) as {
      contacts: readonly { readonly kind: string; readonly number?: string; readonly run_by?: string }[];
    };
    for (const { kind, number = '', run_by } of contacts) {
      expect(run_by === undefined, number).toBe(kind === 'emergency');
      if (numbers.includes(number))
        expect(run_by, number).toMatch(/^(state|police|public|embassy|investigators)$/);
    }
  });
});

it('state-run numbers are found on most pages', () => {
  const [site] = sites;
  const shown = listPages(SITE).filter(({ html }) => site?.numbers.some((number) => html.includes(number)));
  expect(shown.length).toBeGreaterThan(listPages(SITE).length / 2);
  expect(findUnlabelled('+45 70 20 25 50', site?.numbers ?? [], [])).toHaveLength(1);
});
