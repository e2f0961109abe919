import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { checkContent } from '../../src/check/checkContent.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { getSettings } from '../../src/settings.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

describe.each([
  ['content', getSettings().buildTime],
  [FIXTURE_CONTENT, Date.parse(FIXTURE_TIME)],
])('%s', (contentDir, now) => {
  it('has no mistakes', () => {
    const files = readContentFiles(contentDir);
    expect(files.length).toBeGreaterThan(20);
    expect(formatContentErrors(checkContent(readContent(files), now))).toBe('');
  });
});

describe('the fixture', () => {
  it('has the strings of the site, so that its pages can be built', () => {
    const listKeys = (contentDir: string): string[] => {
      const text = readContentFiles(contentDir).find(({ path }) => path === 'en/ui.json')?.text ?? '{}';
      return Object.keys(JSON.parse(text) as object);
    };
    expect(listKeys(FIXTURE_CONTENT), `Copy content/en/ui.json to ${FIXTURE_CONTENT}/en/ui.json`).toEqual(
      listKeys('content'),
    );
  });
});
