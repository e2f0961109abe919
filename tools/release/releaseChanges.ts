import type { Change, ChangeKind, Released } from '../../src/content/released.ts';
import { findPlaceId } from '../../src/domain/paths.ts';

/** What is compared between two releases. */
export interface ReleaseState extends Pick<Released, 'pages' | 'facts'> {
  readonly redirects: Readonly<Record<string, string>>;
}

type EarlierState = Pick<Released, keyof ReleaseState>;

/** Before the first release. */
export const NOTHING: EarlierState = { pages: {}, facts: {} };

/**
 * Everything that a release changes for readers, each thing once: a moved page is not also new and gone, the pages of a new
 * language or place are not listed one by one, and the page of a place belongs to the place.
 */
export function listChanges(before: EarlierState, after: ReleaseState): Change[] {
  const addresses = listAddressChanges(before, after);
  const records = listRecordChanges(before.facts, after.facts);
  const pages = listPageChanges(followRedirects(before.pages, addresses), after.pages);
  const findPlace = createPlaceFinder(before.facts, after.facts);
  const texts = pages.flatMap((page) => {
    const place = findPlace(page.name);
    return place === undefined ? [] : [{ place, languages: page.languages ?? [] }];
  });
  return [
    ...listLanguageChanges(before.pages, after.pages),
    ...addresses,
    ...pages.filter(({ name }) => findPlace(name) === undefined),
    ...addTexts(records, texts),
  ];
}

/** The languages of some pages. */
export function listPageLanguages(pages: Released['pages']): string[] {
  return [...new Set(Object.values(pages).flatMap((languages) => Object.keys(languages)))].sort();
}

/** The day on which each page last changed, if it is released on this day. */
export function dateChanges(
  before: Released | undefined,
  { pages, facts }: ReleaseState,
  day: string,
  changes: readonly Change[],
): Record<string, Record<string, string>> {
  const changedPlaces = new Set(
    changes.flatMap(({ kind, name }) => (kind === 'places' ? facts[`places/${name}`]?.['id'] : []) ?? []),
  );
  return Object.fromEntries(
    Object.entries(pages).map(([page, hashes]) => [
      page,
      Object.fromEntries(
        Object.entries(hashes).map(([language, hash]) => {
          const isSame =
            before?.pages[page]?.[language] === hash && !changedPlaces.has(findPlaceId(page) ?? '');
          return [language, isSame ? (before.changedOn?.[page]?.[language] ?? before.on) : day];
        }),
      ),
    ]),
  );
}

function listAddressChanges({ pages, redirects }: EarlierState, after: ReleaseState): Change[] {
  // Redirects in a first release are older than the release.
  if (redirects === undefined) return [];
  return Object.entries(after.redirects).flatMap(([from, redirect]): Change[] => {
    const [kind, to = ''] = redirect.split(' ');
    if (redirects[from] === redirect || (from.endsWith('/') && pages[from] === undefined)) return [];
    return [
      {
        kind: 'address',
        change: kind === 'retired' ? kind : 'moved',
        name: from,
        fields: { address: { old: from, new: to } },
      },
    ];
  });
}

/** The pages at their new addresses. */
function followRedirects(pages: Released['pages'], addresses: readonly Change[]): Released['pages'] {
  const targets = new Map(addresses.map(({ name, fields }) => [name, fields?.['address']?.new ?? '']));
  return Object.fromEntries(
    Object.entries(pages).flatMap(([page, hashes]) => {
      const target = targets.get(page);
      if (target === undefined) return [[page, hashes]];
      // It became part of an existing page.
      return pages[target] === undefined ? [[target, hashes]] : [];
    }),
  );
}

function listLanguageChanges(before: Released['pages'], after: Released['pages']): Change[] {
  const [old, current] = [listPageLanguages(before), listPageLanguages(after)];
  const report = (change: 'new' | 'gone', all: readonly string[], others: readonly string[]): Change[] =>
    all.filter((name) => !others.includes(name)).map((name) => ({ kind: 'language', change, name }));
  return [...report('new', current, old), ...report('gone', old, current)];
}

function listPageChanges(before: Released['pages'], after: Released['pages']): Change[] {
  const old = listPageLanguages(before);
  const shared = listPageLanguages(after).filter((language) => old.includes(language));
  const pages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const report = (change: Change['change'], matches: (was?: string, is?: string) => boolean): Change[] =>
    pages.flatMap((name) => {
      const languages = shared.filter((language) =>
        matches(before[name]?.[language], after[name]?.[language]),
      );
      return languages.length > 0 ? [{ kind: 'page', change, name, languages }] : [];
    });
  return [
    ...report('new', (was, is) => was === undefined && is !== undefined),
    ...report('changed', (was, is) => was !== undefined && is !== undefined && was !== is),
    ...report('gone', (was, is) => was !== undefined && is === undefined),
  ];
}

function listRecordChanges(before: Released['facts'], after: Released['facts']): Change[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((path): Change[] => {
    const [kind = '', name = kind] = path.split('/');
    const record = { kind: kind as ChangeKind, name };
    const [old, current] = [before[path], after[path]];
    if (!old) return [{ ...record, change: 'new' }];
    if (!current) return [{ ...record, change: 'gone' }];
    const changed = [...new Set([...Object.keys(old), ...Object.keys(current)])].filter(
      // The id of a place is part of an address, which is a change of its own.
      (field) => field !== 'id' && old[field] !== current[field],
    );
    if (changed.length === 0) return [];
    return [
      {
        ...record,
        change: changed.every(isStatement) ? 'confirmed' : 'changed',
        fields: Object.fromEntries(
          changed.map((field) => [
            field,
            {
              ...(old[field] !== undefined && { old: old[field] }),
              ...(current[field] !== undefined && { new: current[field] }),
            },
          ]),
        ),
      },
    ];
  });
}

/** Whether a field says when something was last stated. */
export function isStatement(field: string): boolean {
  return field === 'assured' || field.startsWith('confirmed.');
}

/** Finds the short name of the place at an address without a language. */
function createPlaceFinder(...states: readonly Released['facts'][]): (address: string) => string | undefined {
  const names = new Map(
    states.flatMap((facts) =>
      Object.entries(facts).flatMap(([path, { id }]) =>
        path.startsWith('places/') && id !== undefined ? [[id, path.slice('places/'.length)] as const] : [],
      ),
    ),
  );
  return (address) => names.get(findPlaceId(address) ?? '');
}

/** Adds the languages in which the text about a place has changed to its change. */
function addTexts(
  records: readonly Change[],
  texts: readonly { readonly place: string; readonly languages: readonly string[] }[],
): Change[] {
  const languagesOf = new Map<string, readonly string[]>();
  for (const { place, languages } of texts)
    languagesOf.set(place, [...(languagesOf.get(place) ?? []), ...languages].sort());
  const isPlace = ({ kind }: Change): boolean => kind === 'places';
  const merged = records.map((record) => {
    const languages = isPlace(record) ? languagesOf.get(record.name) : undefined;
    // All texts of a new place are new.
    if (!languages || record.change === 'new' || record.change === 'gone') return record;
    return { ...record, change: 'changed' as const, languages: [...languages] };
  });
  const reported = new Set(records.filter(isPlace).map(({ name }) => name));
  const others = [...languagesOf].filter(([name]) => !reported.has(name));
  return [
    ...merged,
    ...others.map(([name, languages]): Change => ({
      kind: 'places',
      change: 'changed',
      name,
      languages: [...languages],
    })),
  ];
}
