import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRelease,
  formatReleased,
  readReleased,
  RELEASED,
  type Change,
} from '../../src/content/released.ts';
import { listReleases } from '../../src/content/releases.ts';
import { listChanges, type ReleaseState } from '../../tools/release/releaseChanges.ts';
import { useContentCopy } from '../support/contentCopy.ts';

const AT = '2026-11-25T12:00:00.000Z';

const copy = useContentCopy();

/** What may be published of some changes, after an edit of the content. */
function publish(changes: readonly Change[], file?: string, found = '', by = ''): Change[] {
  const state = { on: '2026-11-25', pages: {}, facts: {} };
  copy.write(RELEASED, formatReleased({ ...state, releases: [{ at: AT, changes: [...changes] }] }));
  if (file !== undefined) copy.replace(file, found, by);
  const content = copy.readContent();
  expect(content.issues).toEqual([]);
  return listReleases(content).flatMap((release) => release.changes);
}

const HOUSE = 'facts/places/example-house.yaml';

function changeHouse(fields: NonNullable<Change['fields']>): Change {
  return { kind: 'places', change: 'changed', name: 'example-house', fields };
}

describe('listReleases', () => {
  const hours = { old: 'Mo 10:00-12:00', new: 'Tu 10:00-12:00' };

  it('lists the newest release first', () => {
    const later = '2026-12-02T12:00:00.000Z';
    const page: Change = { kind: 'page', change: 'new', name: '/time/', languages: ['en'] };
    const releases = [AT, later].map((at) => ({ at, changes: [page] }));
    const state = { on: '2026-12-02', pages: {}, facts: {}, releases };
    copy.write(RELEASED, formatReleased(state));
    expect(readReleased(RELEASED, copy.read(RELEASED)).value).toEqual(state);
    expect(listReleases(copy.readContent()).map(({ at }) => at)).toEqual([later, AT]);
  });

  it('omits the address of a place once it is secret', () => {
    const changes = [
      changeHouse({ address: { old: 'Vej 1', new: 'Vej 2' }, hours }),
      changeHouse({ 'coordinates.lat': { old: '55', new: '56' }, station: { old: 'St.' } }),
    ];
    expect(publish(changes)).toEqual(changes);
    copy.write(HOUSE, copy.read(HOUSE).replace(/^(address|station|coordinates):.*\n/gm, ''));
    expect(publish(changes, HOUSE, 'appointment:', 'confidential: true\nappointment:')).toEqual([
      changeHouse({ hours }),
    ]);
  });

  it.each([
    ['withheld', 'confidence: high', 'confidence: low\npublish: false'],
    ['no longer valid', 'name: ', 'nome: '],
  ])('reduces all changes of a record that is %s to "gone"', (_, found, by) => {
    const name = 'example-house';
    const changes: Change[] = [
      { kind: 'places', change: 'new', name },
      changeHouse({ hours }),
      { kind: 'places', change: 'gone', name, fields: { hours } },
    ];
    const state = { on: '2026-11-25', pages: {}, facts: {}, releases: [{ at: AT, changes }] };
    copy.write(RELEASED, formatReleased(state));
    copy.replace(HOUSE, found, by);
    const [release] = listReleases(copy.readContent());
    expect(release?.changes).toEqual([{ kind: 'places', change: 'gone', name }]);
  });

  it('never names a withheld organisation', () => {
    const changes = [changeHouse({ organisation: { old: 'house', new: 'rumour' } })];
    expect(publish(changes)).toEqual([changeHouse({ organisation: { old: 'house' } })]);
  });

  it('is empty before the first release', () => expect(listReleases(copy.readContent())).toEqual([]));
});

describe('addRelease', () => {
  it('drops the oldest releases of a long history, but never the newest', () => {
    const make = (year: number, size: number) => ({
      at: `${String(year)}-01-01T00:00:00.000Z`,
      changes: [changeHouse({ hours: { new: 'x'.repeat(size) } })],
    });
    const list = (sizes: readonly number[]): string[] =>
      addRelease(
        sizes.slice(0, -1).map((size, index) => make(2026 + index, size)),
        make(2040, sizes.at(-1) ?? 0),
      ).map(({ at }) => at.slice(0, 4));
    expect(list([10, 10])).toEqual(['2026', '2040']);
    expect(list([60_000, 60_000, 10])).toEqual(['2027', '2040']);
    expect(list([10, 200_000])).toEqual(['2040']);
  });
});

describe('listChanges', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'), { minKeys: 1 });
  const languages = fc.dictionary(fc.constantFrom('en', 'th', 'ar'), fc.constantFrom('1', '2'), {
    minKeys: 1,
  });
  const state: fc.Arbitrary<ReleaseState> = fc.record({
    pages: fc.dictionary(fc.constantFrom('/time/', '/now/', '/places/h4mx/'), languages),
    facts: fc.dictionary(fc.constantFrom('places/house', 'contacts/line', 'groups'), values),
    redirects: fc.constant({}),
  });

  it('finds no changes between a state and itself', () =>
    fc.assert(
      fc.property(state, (same) => {
        expect(listChanges(same, structuredClone(same))).toEqual([]);
      }),
    ));

  it('lists every changed field once', () =>
    fc.assert(
      fc.property(state, state, (before, after) => {
        const changes = listChanges(before, after);
        const keys = changes.map(({ kind, change, name }) => `${kind} ${change} ${name}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const [path, fields] of Object.entries(after.facts)) {
          const old = before.facts[path];
          const name = path.split('/').at(-1);
          const found = changes.filter((change) => change.name === name);
          const differing = [...new Set([...Object.keys(fields), ...Object.keys(old ?? {})])].filter(
            (field) => fields[field] !== old?.[field],
          );
          if (!old) expect(found.map(({ change }) => change)).toEqual(['new']);
          else
            expect(found.flatMap(({ fields: shown = {} }) => Object.keys(shown))).toEqual(
              expect.arrayContaining(differing),
            );
          if (old && differing.length === 0) expect(found).toEqual([]);
        }
      }),
    ));
});
