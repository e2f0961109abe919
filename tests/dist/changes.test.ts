import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runRelease, type RunScript } from '../../tools/release/runRelease.ts';
import { useSharedFolder } from '../support/folder.ts';
import { listEntries, listFeedIssues } from '../support/feed.ts';
import { listSchemaIssues } from '../support/jsonSchema.ts';
import { runBuild } from '../support/buildFixture.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

interface PublicChange {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly change: string;
  readonly record?: string;
  readonly page?: string;
  readonly languages?: readonly string[];
  readonly fields?: readonly { readonly field: string; readonly old?: string; readonly new?: string }[];
  readonly pages?: Readonly<Record<string, string>>;
}

/** What a partner reads from a site. */
interface Read {
  readonly changes: readonly PublicChange[];
  readonly feeds: Readonly<Record<string, string>>;
  readonly sitemap: string;
}

/** Weeks apart, so that anything that only changes with the calendar would show as a change. */
const DAYS = { first: '2026-11-25', facts: '2026-12-02', pages: '2027-01-13', last: '2027-04-07' };
const ADDRESS = 'https://fixture.example';

let folder = '';
useSharedFolder((path) => {
  folder = path;
  cpSync(FIXTURE_CONTENT, join(folder, 'content'), { recursive: true });
}, '.build');

function edit(path: string, found: string, by: string): void {
  const file = join(folder, 'content', path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(found);
  writeFileSync(
    file,
    text.replace(found, () => by),
  );
}

function build(settings: Readonly<Record<string, string>>): void {
  const { CONTENT_DIR: content = '', OUT_DIR: site = '', BUILD_TIME: time = '' } = settings;
  const { status, stderr } = runBuild(content, site, time);
  expect(stderr + String(status)).toBe('0');
}

function read(site: string): Read {
  const readFile = (file: string): string => readFileSync(join(site, file), 'utf8');
  const file = JSON.parse(readFile('data/v1/changes.json')) as { changes: PublicChange[] };
  return {
    changes: file.changes,
    feeds: { en: readFile('data/v1/changes/en.atom'), ar: readFile('data/v1/changes/ar.atom') },
    sitemap: readFile('sitemap.xml'),
  };
}

/**
 * A release whose other steps do nothing. Only the site of the last one is built; the one that it is prepared from has the
 * changes of the releases before it.
 */
function release(day: string): { readonly before: Read; readonly after: Read } {
  const [outDir, staging] = [join(folder, day), join(folder, 'staging')];
  const run: RunScript = (script, settings) => {
    if (script !== 'build') return;
    if (settings['OUT_DIR'] !== outDir || day === DAYS.last) build(settings);
    else cpSync(join(staging, 'site'), outDir, { recursive: true });
    if (settings['OUT_DIR'] !== outDir) before = read(settings['OUT_DIR'] ?? '');
  };
  let before: Read = { changes: [], feeds: {}, sitemap: '' };
  runRelease(
    {
      contentDir: join(folder, 'content'),
      outDir,
      staging,
      undoFile: join(folder, 'undo.json'),
      buildTime: Date.parse(`${day}T12:00:00Z`),
      siteAddress: 'https://guide.org',
      mode: 'whole',
    },
    run,
    () => undefined,
  );
  return { before, after: read(outDir) };
}

/** One line for each change of the release on a day. */
function describeChanges({ changes }: Read, day: string): string[] {
  return changes
    .filter(({ at }) => at.startsWith(day))
    .map(({ kind, change, record, page, languages = [], fields = [] }) =>
      [
        ...[kind, change, record ?? page ?? '', languages.join()],
        ...fields.map(({ field, old = '', new: current = '' }) => `${field} ${old} → ${current}`),
      ]
        .filter(Boolean)
        .join(' '),
    );
}

describe('a partner who follows three releases', () => {
  /** After the release that changed facts. */
  let before: Read;
  let after: Read;

  beforeAll(() => {
    edit('ar/language.yaml', 'status: live', 'status: preview');
    edit('permalinks.txt', '/ar/first-help/\n', '/ar/first-help/\n/en/places/ph6x/\n');
    release(DAYS.first);

    edit('facts/contacts.yaml', "'000 001'", "'000 002'");
    edit('facts/contacts.yaml', "date: '2026-10-01', by: office", "date: '2026-11-24', by: anna");
    edit('facts/places/example-house.yaml', 'Tu-Th 10:00-16:00', 'Tu-Th 10:00-18:00');
    edit('facts/places/overdue-cafe.yaml', 'city: Eksempelby', 'city: Andenby');
    release(DAYS.facts);

    edit('en/guides/rights.mdx', '\n---\n\n', '\n---\n\nA new sentence.\n\n');
    edit('ar/language.yaml', 'status: preview', 'status: live');
    ({ before } = release(DAYS.pages));

    edit('ar/places.yaml', 'طبيب وممرضة.', 'طبيب.');
    edit('facts/places/closed-clinic.yaml', 'id: ph6x', 'id: ph6w');
    edit(
      'facts/moves.yaml',
      'moves:\n',
      `moves:\n  - { from: /places/ph6x/, to: /places/ph6w/, kind: moved, on: ${DAYS.last} }\n`,
    );
    edit('facts/places/overdue-cafe.yaml', 'confidence: ', 'publish: false\nconfidence: ');
    edit('en/places.yaml', '  unknown-phone:', '  second-place:\n    what: Another one.\n  unknown-phone:');
    const places = join(folder, 'content/facts/places');
    cpSync(join(places, 'unknown-phone.yaml'), join(places, 'second-place.yaml'));
    edit('facts/places/second-place.yaml', 'id: 3pxf', 'id: 3pxd');
    ({ after } = release(DAYS.last));
  });

  it('sees no changes for the first release', () => expect(describeChanges(after, DAYS.first)).toEqual([]));

  it('sees every changed fact once, with old and new values, but not who confirmed it', () => {
    expect(describeChanges(before, DAYS.facts)).toEqual([
      'line changed night-line number 000 001 → 000 002',
      'line confirmed office-line assured 2026-10-01 → 2026-11-24',
      'place changed 6d7m hours Tu-Th 10:00-16:00; Fr 20:00-02:00; PH off → Tu-Th 10:00-18:00; Fr 20:00-02:00; PH off',
      'place changed 7ftr city Eksempelby → Andenby',
    ]);
    expect(JSON.stringify(after)).not.toContain('anna');
  });

  it('sees every changed page and language once', () =>
    expect(describeChanges(after, DAYS.pages)).toEqual(['language new ar', 'page changed /rights/ en']));

  it('sees every new, withheld, moved and translated place once', () =>
    expect(describeChanges(after, DAYS.last)).toEqual([
      'address moved /places/ph6x/ address /places/ph6x/ → /places/ph6w/',
      'place new 3pxd',
      'place gone',
      'place changed ph6w ar',
    ]));

  it('no longer sees earlier changes of a withheld place', () => {
    expect(describeChanges(after, DAYS.facts)).toEqual([
      ...describeChanges(before, DAYS.facts).filter((line) => !line.includes('7ftr')),
    ]);
    expect(JSON.stringify(after)).not.toMatch(/7ftr|overdue-cafe|city/);
  });

  it('sees earlier changes with the same IDs and dates in a later release', () => {
    const earlier = before.changes.filter(({ record }) => record !== '7ftr');
    const find = (change: PublicChange) => after.changes.find(({ id }) => id === change.id);
    // The place has moved, and its other fields are the same.
    expect(earlier.map(find)).toEqual(earlier);
    expect(new Set(after.changes.map(({ id }) => id)).size).toBe(after.changes.length);
    const entries = new Map(listEntries(after.feeds['en'] ?? '').map((entry) => [entry.id, entry]));
    const known = listEntries(before.feeds['en'] ?? '').filter(({ title }) => !title.includes('Caf'));
    expect(known.length).toBe(3);
    expect(known.map(({ id }) => entries.get(id))).toEqual(known);
  });

  it('sees the same changes in each language’s feed, except pages that lack the language', () => {
    const list = (language: string): string[] =>
      listEntries(after.feeds[language] ?? '').map(({ title }) => title.replace(/^[^:]*: /, ''));
    expect(list('en')).toEqual([
      '/places/ph6x/',
      'Ukendt Telefon',
      'A place',
      'العربية',
      'Your rights',
      'The night line',
      'The office',
      'Eksempelhuset',
    ]);
    expect(list('ar')).toEqual([
      '/places/ph6x/',
      'Ukendt Telefon',
      'مكان',
      'Lukkede Klinik',
      'العربية',
      'خط الليل',
      'المكتب',
      'Eksempelhuset',
    ]);
  });

  it.each(['en', 'ar'])('gets a valid feed in %s', (language) => {
    for (const { feeds } of [before, after])
      expect(listFeedIssues(feeds[language] ?? '', `${ADDRESS}/data/v1/changes/${language}.atom`)).toEqual(
        [],
      );
  });

  it('gets a file that matches its schema', () => {
    const readFile = (name: string): object =>
      JSON.parse(readFileSync(join(folder, DAYS.last, 'data/v1', name), 'utf8')) as object;
    expect(listSchemaIssues(readFile('schema/changes.json'), readFile('changes.json'))).toEqual([]);
  });

  it('finds the date of each page’s last change in the sitemap', () => {
    const getDay = (path: string): string | undefined =>
      new RegExp(`<loc>${ADDRESS}${path}</loc><lastmod>([^<]*)<`).exec(after.sitemap)?.[1];
    const pages = ['/en/time/', '/en/rights/', '/ar/rights/', '/en/places/6d7m/', '/en/places/3pxd/', '/'];
    expect(pages.map(getDay)).toEqual([
      ...[DAYS.first, DAYS.pages, DAYS.pages, DAYS.facts, DAYS.last, undefined],
    ]);
  });
});
