import type { Released } from '../content/released.ts';

/** What a release shows, and what comes with it. */
export interface Release {
  readonly state: Pick<Released, 'pages' | 'facts'>;
  /** Addresses that the permalink registry does not have yet. */
  readonly newAddresses: readonly string[];
  /** The languages of which texts are missing or older than their source. */
  readonly stale: readonly { readonly tag: string; readonly missing: number; readonly stale: number }[];
  /** How many facts somebody must still confirm. */
  readonly open: number;
}

/** Of addresses that begin alike, more than these are told by how many they are. */
const MOST_ADDRESSES = 4;

/** What a release changes for readers since the one before it, if there was any. */
export function describeRelease(before: Released | undefined, { state, ...rest }: Release): string {
  const sections = [
    ['Pages', listPageChanges(before?.pages ?? {}, state.pages)],
    ['Facts', listFactChanges(before?.facts ?? {}, state.facts)],
    ['New addresses', listAddresses(rest.newAddresses)],
    [
      'Languages with texts to do',
      rest.stale.map(
        ({ tag, missing, stale }) => `${tag}: ${String(stale)} stale, ${String(missing)} missing`,
      ),
    ],
  ] as const;
  return [
    before
      ? `What changes since the release of ${before.on}:`
      : 'No earlier release is on record: all of it is new.',
    ...sections.map(
      ([name, lines]) => `\n${name}\n${(lines.length > 0 ? lines : ['none']).map(indent).join('\n')}`,
    ),
    ...(rest.open > 0
      ? [`\n${String(rest.open)} things are not confirmed yet. "npm run check:launch" names them.`]
      : []),
  ].join('\n');
}

function indent(line: string): string {
  return `  ${line}`;
}

type Pages = Released['pages'];

function listPageChanges(before: Pages, after: Pages): string[] {
  const [old, current] = [listLanguages(before), listLanguages(after)];
  const shared = current.filter((language) => old.includes(language));
  const pages = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const report = (word: string, holds: (was?: string, is?: string) => boolean): string[] =>
    pages.flatMap((page) => {
      const found = shared.filter((language) => holds(before[page]?.[language], after[page]?.[language]));
      const all = found.length > 1 && found.length === current.length;
      const where = all ? `all ${String(found.length)} languages` : found.join(', ');
      return found.length > 0 ? [`${word} ${page}  ${where}`] : [];
    });
  const countPages = (all: Pages, language: string): string =>
    String(Object.values(all).filter((languages) => languages[language] !== undefined).length);
  return [
    ...current
      .filter((language) => !old.includes(language))
      .map((language) => `new     /${language}/…  a new language, pages: ${countPages(after, language)}`),
    ...report('new    ', (was, is) => was === undefined && is !== undefined),
    ...report('changed', (was, is) => was !== undefined && is !== undefined && was !== is),
    ...report('gone   ', (was, is) => was !== undefined && is === undefined),
    ...old
      .filter((language) => !current.includes(language))
      .map((language) => `gone    /${language}/…  pages: ${countPages(before, language)}`),
  ];
}

function listLanguages(pages: Pages): string[] {
  return [...new Set(Object.values(pages).flatMap((languages) => Object.keys(languages)))].sort();
}

type Facts = Released['facts'];

function listFactChanges(before: Facts, after: Facts): string[] {
  const added = Object.keys(after).filter((name) => before[name] === undefined);
  const gone = Object.keys(before).filter((name) => after[name] === undefined);
  const kept = Object.entries(after).flatMap(([name, fields]) => {
    const old = before[name];
    return old ? [{ name, fields, old }] : [];
  });
  const changed = kept.flatMap(({ name, fields, old }) =>
    [...new Set([...Object.keys(old), ...Object.keys(fields)])]
      .filter((field) => field !== 'assured' && old[field] !== fields[field])
      .map((field) => `${name}  ${field}: ${old[field] ?? '(nothing)'} → ${fields[field] ?? '(nothing)'}`),
  );
  const confirmed = kept
    .filter(({ fields, old }) => fields['assured'] !== old['assured'])
    .map(({ name, fields, old }) => `${name}  stated: ${old['assured'] ?? ''} → ${fields['assured'] ?? ''}`);
  return [
    // Of the first release every record would be told.
    ...(kept.length === 0 ? countByKind(added) : added.map((name) => `${name}  new`)),
    ...changed,
    ...gone.map((name) => `${name}  gone`),
    ...confirmed,
  ];
}

/** @example countByKind(['places/a', 'places/b']) // => ['2 new in places'] */
function countByKind(names: readonly string[]): string[] {
  const kinds = Map.groupBy(names, (name) => name.replace(/\/.*/, ''));
  return [...kinds].map(([kind, own]) => `${String(own.length)} new in ${kind}`);
}

/** @example listAddresses(['/en/time/']) // => ['/en/time/'] */
function listAddresses(addresses: readonly string[]): string[] {
  const folders = Map.groupBy(addresses, (address) => /^\/[^/]*\//.exec(address)?.[0] ?? '/');
  return [...folders].flatMap(([folder, own]) =>
    own.length > MOST_ADDRESSES ? [`${folder}…  ${String(own.length)} of them`] : own,
  );
}
