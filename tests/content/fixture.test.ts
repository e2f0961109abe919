import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/contentRules.ts';
import { guideElementNames } from '../../src/domain/guide.ts';
import { listUsefulFilters, placeFilters } from '../../src/domain/placeQuestions.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { EXAMPLE_CONTENT, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

describe('the fixture', () => {
  // `npm run check:content` checks the content of the site itself.
  it('has no issues', () => {
    const files = readContentFiles(FIXTURE_CONTENT);
    expect(files.length).toBeGreaterThan(20);
    expect(formatContentErrors(checkContent(readContent(files), Date.parse(FIXTURE_TIME)))).toBe('');
  });

  it('uses every element of guides', () => {
    const guides = readContentFiles(FIXTURE_CONTENT).filter(({ path }) => path.startsWith('en/guides/'));
    const text = guides.map((file) => file.text).join('\n');
    for (const name of guideElementNames)
      expect(text, `Use <${name}> in a guide of ${FIXTURE_CONTENT}/en/guides`).toMatch(
        new RegExp(`<${name}\\b`),
      );
  });

  it('has a place for every filter', () => {
    const { places } = readContent(readContentFiles(FIXTURE_CONTENT)).facts;
    const useful = listUsefulFilters([...places.records.values()]);
    const missing = placeFilters.filter((filter) => !useful.includes(filter)).map(({ name }) => name);
    expect(missing, `Give a place of ${FIXTURE_CONTENT} an answer that fits`).toEqual([]);
  });
});

describe.each([FIXTURE_CONTENT, EXAMPLE_CONTENT])('%s', (other) => {
  it('has the same UI keys as the site', () => {
    const listKeys = (contentDir: string): string[] => {
      const text = readContentFiles(contentDir).find(({ path }) => path === 'en/ui.json')?.text ?? '{}';
      return Object.keys(JSON.parse(text) as object);
    };
    expect(
      listKeys(other),
      `Give ${other}/en/ui.json the keys of content/en/ui.json, in the same order`,
    ).toEqual(listKeys('content'));
  });
});
