import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { groupMissingPages } from '../../src/check/missingPages.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { addTo, readChanged, replaceIn, type Change } from '../support/contentFixture.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

/** All issues and the grouped report after other changes and the renaming of a guide in some languages. */
function rename(from: string, to: string, languages: readonly string[], ...changes: readonly Change[]) {
  const paths = new Map(languages.map((tag) => [`${tag}/guides/${from}.mdx`, `${tag}/guides/${to}.mdx`]));
  const content = readChanged(...changes, (files) =>
    files.map((file) => ({ ...file, path: paths.get(file.path) ?? file.path })),
  );
  const issues = checkContent(content, Date.parse(FIXTURE_TIME));
  return { issues, reported: formatContentErrors(groupMissingPages(content, issues)).split('\n') };
}

const slugs = [...(readChanged().languages.get('en')?.guides.keys() ?? [])];

describe('groupMissingPages', () => {
  it('reports a renamed page once, with the number of references', () => {
    const { issues, reported } = rename('time', 'pause', ['en', 'ar']);
    expect(issues.length).toBeGreaterThan(5);
    expect(reported).toEqual([
      expect.stringMatching(
        /^content\/en\/guides\/time\.mdx {2}There is no page "time", but \d+ lines refer to it: \d+ in \S+(, \d+ in \S+)+\.$/,
      ),
      expect.stringMatching(
        /^ {2}If it was renamed, this updates all of them: npm run move -- time NEW-NAME\. Otherwise restore the file\. To list every line: npm run check:content -- --all$/,
      ),
    ]);
    expect(reported[0]).toContain(`${String(issues.length)} lines`);
    expect(reported[0]).toMatch(/\d+ in guides/);
    for (const kind of ['officialTerms.yaml', 'campaigns', 'recordings'])
      expect(reported[0]).toContain(`1 in ${kind}`);
  });

  it('suggests the new name if it is the only page that was never published', () => {
    const publish = (published: readonly string[]): Change =>
      addTo('permalinks.txt', `${published.map((slug) => `/en/${slug}/`).join('\n')}\n`);
    const [, fix] = rename('time', 'pause', ['en', 'ar'], publish(slugs)).reported;
    expect(fix).toContain('npm run move -- time pause.');
    const [, unsure] = rename('time', 'pause', ['en', 'ar'], publish(['time'])).reported;
    expect(unsure).toContain('npm run move -- time NEW-NAME.');
  });

  it('suggests the new name if it is the only page without search keywords', () => {
    const keywords = slugs.map((slug) => `  ${slug}: [${slug}]\n`).join('');
    const all: Change = (files) =>
      files.map((file) =>
        file.path === 'en/searchWords.yaml'
          ? { ...file, text: file.text.replace(/words:\n(?: .*\n)+/, `words:\n${keywords}`) }
          : file,
      );
    expect(rename('time', 'pause', ['en', 'ar'], all).reported[1]).toContain('-- time pause.');
  });

  it('counts the stages of a guide', () => {
    const staged = replaceIn('en/guides/about.mdx', 'shows:', 'stages: [now, time#s1]\nshows:');
    const { issues, reported } = rename('time', 'pause', ['en', 'ar'], staged);
    expect(issues.filter(({ path = [] }) => path[0] === 'stages')).toHaveLength(1);
    expect(reported).toHaveLength(2);
  });

  it('keeps issues separate if there are only one or two', () => {
    const { issues, reported } = rename('now', 'help', ['ar']);
    const naming = issues.filter(({ missingPage }) => missingPage === 'help');
    expect(naming).toHaveLength(1);
    expect(reported.join('\n')).toContain('The guide "help" does not exist in the source language.');
  });
});
