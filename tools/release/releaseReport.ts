import type { Change, Released } from '../../src/content/released.ts';
import { isStatement, listChanges, listPageLanguages, NOTHING, type ReleaseState } from './releaseChanges.ts';

/** The published state of a release, and what else to report about it. */
export interface Release {
  readonly state: ReleaseState;
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
  const changes = listChanges(before ?? NOTHING, state);
  const sections = [
    ['Pages', listPageLines(changes, state.pages)],
    ['Facts', listFactLines(changes, before === undefined)],
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
    ...sections.map(([name, lines]) => `\n${name}\n  ${(lines.length > 0 ? lines : ['none']).join('\n  ')}`),
    ...(rest.open > 0
      ? [`\n${String(rest.open)} things are not confirmed yet. To list them: npm run check:launch`]
      : []),
  ].join('\n');
}

function listPageLines(changes: readonly Change[], pages: Released['pages']): string[] {
  const all = listPageLanguages(pages);
  const count = (language: string): string =>
    String(Object.values(pages).filter((languages) => languages[language] !== undefined).length);
  return changes.flatMap(({ kind, change, name, languages = [], fields }) => {
    const start = change.padEnd('changed'.length);
    if (kind === 'language')
      return change === 'new'
        ? [`${start} /${name}/…  a new language, pages: ${count(name)}`]
        : [`${start} /${name}/…`];
    if (kind === 'address') return [`${start} ${name} → ${fields?.['address']?.new ?? ''}`];
    if (languages.length === 0) return [];
    const isAll = languages.length > 1 && languages.length === all.length;
    const where = isAll ? `all ${String(all.length)} languages` : languages.join(', ');
    return [`${start} ${kind === 'page' ? name : `${kind}/${name}`}  ${where}`];
  });
}

function listFactLines(changes: readonly Change[], isFirst: boolean): string[] {
  const records = changes
    .filter(({ kind }) => !['language', 'page', 'address'].includes(kind))
    .map((change) => ({
      ...change,
      path: change.kind === change.name ? change.name : `${change.kind}/${change.name}`,
    }));
  // The first release would list every record.
  if (isFirst) return countByKind(records);
  const list = (type: Change['change']): string[] =>
    records.filter(({ change }) => change === type).map(({ path }) => `${path}  ${type}`);
  const fields = records.flatMap(({ path, fields: changed = {} }) =>
    Object.entries(changed).map(([field, { old = '(nothing)', new: current = '(nothing)' }]) => ({
      isStated: isStatement(field),
      line: `${path}  ${field === 'assured' ? 'stated' : field}: ${old} → ${current}`,
    })),
  );
  return [
    ...list('new'),
    ...fields.filter(({ isStated }) => !isStated).map(({ line }) => line),
    ...list('gone'),
    ...fields.filter(({ isStated }) => isStated).map(({ line }) => line),
  ];
}

/** @example countByKind([{ kind: 'places', … }, { kind: 'places', … }]) // => ['2 new in places'] */
function countByKind(records: readonly Change[]): string[] {
  const kinds = Map.groupBy(records, ({ kind }) => kind);
  return [...kinds].map(([kind, group]) => `${String(group.length)} new in ${kind}`);
}

/** @example listAddresses(['/en/time/']) // => ['/en/time/'] */
function listAddresses(addresses: readonly string[]): string[] {
  const folders = Map.groupBy(addresses, (address) => /^\/[^/]*\//.exec(address)?.[0] ?? '/');
  return [...folders].flatMap(([folder, group]) =>
    group.length > MAX_ADDRESSES ? [`${folder}…  ${String(group.length)} addresses`] : group,
  );
}
