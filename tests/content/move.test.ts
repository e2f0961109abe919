import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { readContent } from '../../src/content/content.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { listReviewedTexts } from '../../src/content/reviews.ts';
import { namedGuides } from '../../src/domain/guide.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { acceptTexts } from '../../tools/translation/acceptTexts.ts';
import { formatMove, formatMoveJson } from '../../tools/pages/moveReport.ts';
import { applyPlan, planMove } from '../../tools/pages/planMove.ts';
import { replaceIn, writeFile, type Change } from '../support/contentFixture.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const now = Date.parse(FIXTURE_TIME);

/** The fixture with a reference of every kind to the guide "time", and accepted translations. */
const files = prepare(
  replaceIn('facts/groups.yaml', 'non-eu-permit: { page: non-eu }', 'non-eu-permit: { page: time }'),
  replaceIn('facts/reviewQuestions.yaml', 'first: [', 'first: [time, '),
  replaceIn('facts/answers.yaml', '{ page: now }', '{ page: time }'),
  replaceIn('en/searchWords.yaml', 'words:\n', 'words:\n  time: [days]\n'),
  replaceIn('en/posts.yaml', 'words:\n', 'words:\n  time: { short: "{{address}}", long: "{{address}}" }\n'),
  replaceIn('en/guides/about.mdx', 'shows:', 'stages: [now, time#s1]\nshows:'),
);

function prepare(...changes: readonly Change[]): ContentFile[] {
  const changed = changes.reduce<readonly ContentFile[]>(
    (all, change) => change(all),
    readContentFiles(FIXTURE_CONTENT),
  );
  const { files: accepted } = acceptTexts(readContent(changed), 'ar', []);
  return [...accepted].reduce<readonly ContentFile[]>(
    (all, [path, text]) => writeFile(path, text)(all),
    changed,
  ) as ContentFile[];
}

const getText = (all: readonly ContentFile[], path: string): string =>
  all.find((file) => file.path === path)?.text ?? '';
const sort = (all: readonly ContentFile[]): (readonly [string, string])[] =>
  all.map(({ path, text }) => [path, text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
const move = (from: string, to: string, all: readonly ContentFile[] = files) =>
  applyPlan(all, planMove(all, from, to, now));
const publish = (...addresses: readonly string[]): Change =>
  writeFile('permalinks.txt', `${addresses.join('\n')}\n`);
const listStates = (all: readonly ContentFile[]) =>
  listReviewedTexts(readContent(all), 'ar')
    .map(({ source, state, reviewers, isChanged }) =>
      [source.id.replace('/pause/', '/time/'), state, ...reviewers, isChanged].join(' '),
    )
    .sort();

describe('planMove', () => {
  it('is tested on content without issues', () =>
    expect(formatContentErrors(checkContent(readContent(files), now))).toBe(''));

  it('renames the guide, its recording and everything that refers to it', () => {
    const moved = move('time', 'pause');
    const paths = moved.map(({ path }) => path);
    for (const path of ['en/guides/pause.mdx', 'ar/guides/pause.mdx', 'en/recordings/pause.opus'])
      expect(paths).toContain(path);
    expect(paths.filter((path) => path.includes('/time.'))).toEqual([]);
    expect(formatContentErrors(checkContent(readContent(moved), now))).toBe('');
    const { files: changes } = planMove(files, 'time', 'pause', now);
    expect(changes.map(({ path, references }) => `${path} ${String(references)}`).sort()).toEqual([
      'ar/guides/rights.mdx 1',
      'ar/guides/time.mdx 0',
      expect.stringMatching(/^ar\/reviewed\.json \d+$/),
      expect.stringMatching(/^ar\/translated\.json \d+$/),
      'en/guides/about.mdx 1',
      'en/guides/rights.mdx 1',
      'en/guides/time.mdx 0',
      'en/posts.yaml 1',
      'en/recordings.yaml 1',
      'en/recordings/time.opus 0',
      'en/searchWords.yaml 1',
      'facts/answers.yaml 1',
      'facts/campaigns/k7wp.yaml 1',
      'facts/entitlements.yaml 1',
      'facts/groups.yaml 1',
      'facts/officialTerms.yaml 1',
      'facts/questions.yaml 2',
      'facts/reviewQuestions.yaml 1',
    ]);
  });

  it('leaves other records with the same name unchanged', () => {
    const moved = move('time', 'pause');
    // A right of the same name.
    expect(getText(moved, 'facts/entitlements.yaml')).toMatch(/^time:$/m);
    expect(getText(moved, 'en/guides/rights.mdx')).toContain(
      '[Read about the time](/pause/).\n\n- You can call somebody. [Read how](/now/)',
    );
    expect(getText(moved, 'en/guides/about.mdx')).toContain('stages: [now, pause#s1]');
  });

  it('preserves the state of every translation and review', () => {
    const before = listStates(files);
    expect(before.filter((line) => line.includes('current')).length).toBeGreaterThan(20);
    expect(before.filter((line) => line.includes('current test')).length).toBeGreaterThan(3);
    expect(listStates(move('time', 'pause'))).toEqual(before);
    const [stale] = [replaceIn('en/guides/rights.mdx', '[Read about', '[More about')(files)];
    expect(listStates(stale)).not.toEqual(before);
    expect(listStates(move('time', 'pause', stale))).toEqual(listStates(stale));
  });

  it('gives the same result if the files have already been renamed by hand', () => {
    const renamed = files.map((file) => ({
      ...file,
      path: file.path.replace(/\/guides\/time\./, '/guides/pause.'),
    }));
    expect(sort(move('time', 'pause', renamed))).toEqual(sort(move('time', 'pause')));
  });

  it('finishes a move that was interrupted before the old files were removed', () => {
    const moved = move('time', 'pause');
    const both = [...moved, ...files.filter(({ path }) => path === 'ar/guides/time.mdx')];
    expect(sort(move('time', 'pause', both))).toEqual(sort(moved));
  });

  it('is undone by moving back before a release', () => {
    expect(sort(move('pause', 'time', move('time', 'pause')))).toEqual(sort(files));
  });

  it.each(
    files
      .flatMap(({ path }) => /^en\/guides\/(.+)\.mdx$/.exec(path)?.[1] ?? [])
      .filter((slug) => !namedGuides.includes(slug)),
  )('leaves no issue after moving "%s"', (slug) =>
    expect(formatContentErrors(checkContent(readContent(move(slug, 'new-name')), now))).toBe(''),
  );
});

describe('a published page', () => {
  const published = publish(
    '/en/time/',
    '/go/time/',
    '/en/welcome/',
    '/en/first-help/',
    '/q/k7wp/',
  )(replaceIn('facts/moves.yaml', 'from: /welcome/, to: /,', 'from: /welcome/, to: /time/,')(files)).map(
    (file) =>
      file.path === 'facts/moves.yaml'
        ? {
            ...file,
            text: file.text
              .split('\n')
              .filter((line) => !/\/places\/|\/qr\//.test(line))
              .join('\n'),
          }
        : file,
  );

  it('gets a redirect, and earlier redirects lead to its new address', () => {
    const moved = move('time', 'pause', published);
    expect(getText(moved, 'facts/moves.yaml')).toBe(`moves:
  - { from: /first-help/, to: /now/, kind: moved, on: 2026-10-01 }
  - { from: /welcome/, to: /pause/, kind: moved, on: 2026-10-01 }
  - { from: /time/, to: /pause/, kind: moved, on: 2026-11-25 }
`);
    expect(getText(moved, 'permalinks.txt')).toBe(getText(published, 'permalinks.txt'));
  });

  it('can be moved back or moved again', () => {
    expect(sort(move('pause', 'time', move('time', 'pause', published)))).toEqual(sort(published));
    const twice = move('pause', 'rest', move('time', 'pause', published));
    expect(getText(twice, 'facts/moves.yaml')).toMatch(
      /\/welcome\/, to: \/rest\/.*\n.*\/time\/, to: \/rest\/.*\n$/,
    );
  });

  it('can’t take an address that was published for another page', () =>
    expect(() => move('time', 'first-help', published)).toThrow(
      'The address "/first-help/" was published for another page, and now leads to /now/.',
    ));
});

describe('planMove rejects', () => {
  it.each([
    ['now', 'help', 'The guide "now" can\'t be moved: other pages link to it by this name.'],
    ['tme', 'pause', 'There is no guide "tme".\n  Did you mean "time"?'],
    ['nothing', 'time', 'There is no guide "nothing".'],
    ['time', 'about', '"about" is already the address of another page of this site.'],
    ['time', 'bed', '"bed" is already the address of another page of this site.'],
    ['time', 'all', '"all" is already the address of another page of this site.'],
    ['time', 'start', '"start" is already the address of another page of this site.'],
    ['time', 'law', '"law" is already the address of another page of this site.'],
    ['time', 'Pause', '"Pause" can\'t be the address of a guide.'],
    ['time', 'pause2', '"pause2" can\'t be the address of a guide.'],
    ['time', 'null', '"null" can\'t be the address of a guide.'],
    ['bed', 'sleep', '"bed" is a page of questions. Only guides can be moved.'],
    ['time', 'escape', 'The address "escape" would reveal what the site is about: "escap*".'],
  ])('moving %s to %s', (from, to, reported) => expect(() => move(from, to)).toThrow(reported));

  it('content with a file that can’t be read', () => {
    const locked = files.map((file) =>
      file.path === 'ar/guides/time.mdx' ? { ...file, text: '', rejected: 'locked' as const } : file,
    );
    expect(() => move('time', 'pause', locked)).toThrow("ar/guides/time.mdx can't be read.");
  });
});

describe('the report', () => {
  const plan = planMove(files, 'time', 'pause', now);

  it('counts the changes, in lines of at most 80 characters', () => {
    const text = formatMove(plan, false);
    expect(text).toMatch(/^"Time to think" moves from \/time\/ to \/pause\/:\n\n {2}renamed +3 files\n/);
    expect(text).toMatch(/^ {2}guides +3 references in 3 files$/m);
    expect(text).toMatch(/\/time\/ was never published, so it needs no redirect\.$/);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(formatMove(plan, true)).toContain('  en/guides/time.mdx → en/guides/pause.mdx\n');
    expect(formatMove({ ...plan, isPublished: true }, false)).toContain(
      '/time/ was published, so it will redirect',
    );
  });

  it('is also available as JSON', () =>
    expect(JSON.parse(formatMoveJson(plan, false))).toMatchObject({
      ...{ from: 'time', to: 'pause', isPublished: false, isDone: false },
      files: expect.arrayContaining([
        { path: 'en/guides/time.mdx', newPath: 'en/guides/pause.mdx', references: 0 },
      ]) as unknown,
    }));
});
