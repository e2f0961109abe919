/** What the recent releases have changed, as far as it may still be published. */
import type { Content, Facts } from './content.ts';
import type { Change, ReleaseRecord } from './released.ts';

/** Fields that reveal where a place is. */
const ENTRANCE = /^(address|station|coordinates\.)/;

/** The recent releases, newest first. */
export function listReleases({ released, facts }: Content): ReleaseRecord[] {
  return (released?.releases ?? [])
    .map(({ at, changes }) => ({ at, changes: changes.flatMap((change) => hideWithheld(change, facts)) }))
    .reverse();
}

/**
 * The history must not contain anything that is withheld today. A withheld or deleted record is only listed as gone; for a
 * place with a secret address, nothing about the address is listed.
 */
function hideWithheld(change: Change, facts: Facts): Change[] {
  const { kind, name, fields } = change;
  if (kind === 'language' || kind === 'page' || kind === 'address' || kind === 'groups') return [change];
  const record = facts[kind].records.get(name);
  if (record === undefined || record.publish === false)
    return change.change === 'gone' ? [{ kind, name, change: 'gone' }] : [];
  if (fields === undefined) return [change];

  const isSecret = 'confidential' in record && record.confidential === true;
  const shown = Object.entries(fields).flatMap(([field, values]) => {
    if (isSecret && ENTRANCE.test(field)) return [];
    return [[field, field === 'organisation' ? hideOrganisations(values, facts) : values] as const];
  });
  if (shown.length === 0 && change.languages === undefined) return [];
  return [{ ...change, fields: Object.fromEntries(shown) }];
}

function hideOrganisations(
  values: Readonly<Record<string, string | undefined>>,
  { organisations }: Facts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([age, id]) => {
      const organisation = id === undefined ? undefined : organisations.records.get(id);
      return id === undefined || organisation === undefined || organisation.publish === false
        ? []
        : [[age, id]];
    }),
  );
}
