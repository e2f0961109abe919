import type { Released } from '../../src/content/released.ts';

/** The published state of a release, and what else to report about it. */
export interface Release {
  readonly state: Pick<Released, 'pages' | 'facts'>;
  /** Addresses that are not in the permalink registry yet. */
  readonly newAddresses: readonly string[];
  /** Languages with missing texts, or with texts whose source has changed. */
  readonly stale: readonly { readonly tag: string; readonly missing: number; readonly stale: number }[];
  /** How many facts are still unconfirmed. */
  readonly open: number;
}

/** If more addresses share a folder, only their number is shown. */
const MAX_ADDRESSES = 4;

/** Describes what a release changes for readers since the previous one, if any. */
export function describeRelease(before: Released | undefined, { state, ...rest }: Release): string {
  const sections = [
    ['Pages', listPageChanges(before?.pages ?? {}, state.pages)],
    ['Facts', listFactChanges(before?.facts ?? {}, state.facts)],
    ['New addresses', listAddresses(rest.newAddresses)],
    [
      'Languages with texts to translate',
      rest.stale.map(
        ({ tag, missing, stale }) => `${tag}: ${String(stale)} stale, ${String(missing)} missing`,
      ),
    ],
  ] as const;
  return [
    before ? `Changes since the release of ${before.on}:` : 'There is no earlier release: everything is new.',
    ...sections.map(
      ([name, lines]) => `\n${name}\n${(lines.length > 0 ? lines : ['none']).map(indent).join('\n')}`,
    ),
    ...(rest.open > 0
      ? [`\n${String(rest.open)} things are not confirmed yet. To list them: npm run check:launch`]
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
  const report = (change: string, matches: (was?: string, is?: string) => boolean): string[] =>
    pages.flatMap((page) => {
      const found = shared.filter((language) => matches(before[page]?.[language], after[page]?.[language]));
      const all = found.length > 1 && found.length === current.length;
      const where = all ? `all ${String(found.length)} languages` : found.join(', ');
      return found.length > 0 ? [`${change} ${page}  ${where}`] : [];
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
  const shared = Object.entries(after).flatMap(([name, fields]) => {
    const old = before[name];
    return old ? [{ name, fields, old }] : [];
  });
  const changed = shared.flatMap(({ name, fields, old }) =>
    [...new Set([...Object.keys(old), ...Object.keys(fields)])]
      .filter((field) => field !== 'assured' && old[field] !== fields[field])
      .map((field) => `${name}  ${field}: ${old[field] ?? '(nothing)'} → ${fields[field] ?? '(nothing)'}`),
  );
  const confirmed = shared
    .filter(({ fields, old }) => fields['assured'] !== old['assured'])
    .map(({ name, fields, old }) => `${name}  stated: ${old['assured'] ?? ''} → ${fields['assured'] ?? ''}`);
  return [
    // The first release would list every record.
    ...(shared.length === 0 ? countByKind(added) : added.map((name) => `${name}  new`)),
    ...changed,
    ...gone.map((name) => `${name}  gone`),
    ...confirmed,
  ];
}

/** @example countByKind(['places/a', 'places/b']) // => ['2 new in places'] */
function countByKind(names: readonly string[]): string[] {
  const kinds = Map.groupBy(names, (name) => name.replace(/\/.*/, ''));
  return [...kinds].map(([kind, group]) => `${String(group.length)} new in ${kind}`);
}

/** @example listAddresses(['/en/time/']) // => ['/en/time/'] */
function listAddresses(addresses: readonly string[]): string[] {
  const folders = Map.groupBy(addresses, (address) => /^\/[^/]*\//.exec(address)?.[0] ?? '/');
  return [...folders].flatMap(([folder, group]) =>
    group.length > MAX_ADDRESSES ? [`${folder}…  ${String(group.length)} addresses`] : group,
  );
}
