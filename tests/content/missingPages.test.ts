import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { groupMissingPages } from '../../src/check/missingPages.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const files = readContentFiles(FIXTURE_CONTENT);

/** All issues and the grouped report after a guide is renamed in some languages. */
function rename(from: string, to: string, languages: readonly string[], registry = '') {
  const paths = new Map(languages.map((tag) => [`${tag}/guides/${from}.mdx`, `${tag}/guides/${to}.mdx`]));
  const content = readContent(
    files.map((file) => {
      const path = paths.get(file.path);
      if (file.path === 'permalinks.txt') return { ...file, text: `${file.text}${registry}\n` };
      return path === undefined ? file : { ...file, path, file: `${FIXTURE_CONTENT}/${path}` };
    }),
  );
  const issues = checkContent(content, Date.parse(FIXTURE_TIME));
  return { issues, reported: formatContentErrors(groupMissingPages(content, issues)).split('\n') };
}

describe('groupMissingPages', () => {
  it('reports a renamed page once, with the number of references', () => {
    const { issues, reported } = rename('time', 'pause', ['en', 'ar']);
    expect(issues.length).toBeGreaterThan(5);
    expect(reported).toEqual([
      expect.stringMatching(
        /^tests\/fixtures\/content\/en\/guides\/time\.mdx {2}There is no page "time", but \d+ lines refer to it: \d+ in \S+(, \d+ in \S+)+\.$/,
      ),
      expect.stringMatching(
        /^ {2}If it was renamed.* Otherwise restore the file\. To list every line: npm run check:content -- --all$/,
      ),
    ]);
    expect(reported[0]).toContain(`${String(issues.length)} lines`);
    expect(reported[0]).toMatch(/\d+ in guides/);
    for (const kind of ['officialTerms.yaml', 'campaigns', 'recordings'])
      expect(reported[0]).toContain(`1 in ${kind}`);
  });

  it('suggests the new name if it is the only page that was never published', () => {
    const slugs = files.flatMap(({ path }) => /^en\/guides\/(.+)\.mdx$/.exec(path)?.[1] ?? []);
    const publish = (published: readonly string[]) => published.map((slug) => `/en/${slug}/`).join('\n');
    const [, fix] = rename('time', 'pause', ['en', 'ar'], publish(slugs)).reported;
    expect(fix).toContain('("pause"?)');
    const [, unsure] = rename('time', 'pause', ['en', 'ar'], publish(['time'])).reported;
    expect(unsure).not.toContain('"?)');
  });

  it('keeps single issues if there are only one or two', () => {
    const { issues, reported } = rename('now', 'help', ['ar']);
    const naming = issues.filter(({ missingPage }) => missingPage === 'help');
    expect(naming).toHaveLength(1);
    expect(reported.join('\n')).toContain('The guide "help" does not exist in the source language.');
  });
});
