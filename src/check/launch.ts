import type { Content } from '../content/content.ts';
import type { Read } from '../content/contentFolder.ts';
import type { Site } from '../content/schemas/site.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { getFreshness, type Assured } from '../domain/freshness.ts';
import { isPlaceholderAddress } from '../domain/pageAddress.ts';
import type { YamlFile } from '../content/yamlFile.ts';

interface ConfirmableFact {
  readonly assured: Assured;
  readonly confidence: string;
  readonly publish?: boolean | undefined;
  readonly question?: string | undefined;
  readonly [field: string]: unknown;
}

/**
 * Every fact that somebody must confirm before the site may be launched: what is overdue at `now` (ms), what rests on
 * a weak source, what is withheld, and what was asked about without an answer; with its line, and what to ask whom.
 */
export function listUnconfirmed({ site, facts, mistakes }: Content, now: number): ContentErrorDetails[] {
  if (!site) return [...mistakes];
  const { freshDays } = site.value;
  const list = (
    yaml: YamlFile,
    records: Iterable<readonly [string, ConfirmableFact]>,
    days: number,
    getPath: (id: string) => string[],
  ) => [...records].flatMap(([id, fact]) => describe(yaml, id, getPath(id), fact, days, now));

  return [
    ...mistakes,
    ...listPlaceholders(site),
    ...listMissingContacts(site),
    ...list(facts.numbers.yaml, facts.numbers.records, freshDays.number, (id) => [id]),
    ...list(facts.contacts.yaml, facts.contacts.records, freshDays.contact, (id) => [id]),
    ...list(facts.entitlements.yaml, facts.entitlements.records, freshDays.entitlement, (id) => [id]),
    ...list(facts.organisations.yaml, facts.organisations.records, freshDays.organisation, (id) => [id]),
    ...[...facts.places.files].flatMap(([id, { yaml, value }]) =>
      list(yaml, [[id, value]], freshDays.place, () => []),
    ),
  ];
}

/** A code that leads to a name which nobody can own would be printed for nothing. */
function listPlaceholders({ yaml, value }: Read<Site>): ContentErrorDetails[] {
  if (!isPlaceholderAddress(value.address)) return [];
  return [
    {
      file: yaml.file,
      line: yaml.getLine(['address']),
      problem: `The address of the site, ${value.address}, is one that nobody can own.`,
      fix: 'Ask the publisher which name will be paid for as long as printed codes must land. Then write it at "address".',
    },
  ];
}

/** Addresses that nobody can make up for the publisher. */
const missingContacts = [
  {
    field: 'contact',
    problem: 'Nobody can write to those who keep this site ("contact").',
    fix: 'Ask the publisher which address is read every working day. Then add a line: contact: …',
  },
  {
    field: 'securityContact',
    problem: 'It is not said whom to tell about a hole in the site ("securityContact").',
    fix: 'Ask the publisher. Then write the address, like this: securityContact: mailto:security@example.dk',
  },
] as const;

function listMissingContacts({ yaml, value }: Read<Site>): ContentErrorDetails[] {
  return missingContacts
    .filter(({ field }) => value[field] === undefined)
    .map(({ problem, fix }) => ({ file: yaml.file, problem, fix }));
}

function describe(
  yaml: YamlFile,
  id: string,
  path: readonly string[],
  fact: ConfirmableFact,
  freshDays: number,
  now: number,
): ContentErrorDetails[] {
  const { assured, confidence, question } = fact;
  const freshness = getFreshness(fact, freshDays, now);
  // Somebody who confirms one answer (the number of a line) has not said the others.
  const unknown = question === undefined ? [] : listUnknownFields(fact);
  if (freshness === 'fresh' && confidence === 'high') {
    const [first] = unknown;
    if (first === undefined) return [];
    return [
      {
        file: yaml.file,
        line: yaml.getLine([...path, first]),
        problem: `"${id}" is confirmed, but not known: ${unknown.join(', ')}.`,
        fix: `${String(question)} Write what they say; delete the line "question" when all of it is answered, or when nobody can say.`,
      },
    ];
  }
  const reasons = {
    fresh: `"${id}" rests on a source of ${confidence} confidence.`,
    overdue: `"${id}" was last stated by ${assured.by} in ${assured.date}, which is more than ${String(freshDays)} days ago.`,
    withheld: `"${id}" is withheld.`,
  };
  return [
    {
      file: yaml.file,
      line: yaml.getLine(freshness === 'withheld' ? path : [...path, 'assured']),
      problem: reasons[freshness],
      fix:
        question ?? `Ask ${assured.by} whether it still holds. Then write the day and the name at "assured".`,
    },
  ];
}

/** The fields of a record whose answer is `unknown`, also for some days only: "PH unknown". */
function listUnknownFields(fact: ConfirmableFact): string[] {
  return Object.entries(fact)
    .filter(([field, value]) =>
      field === 'hours' && typeof value === 'string' ? /\bunknown\b/.test(value) : value === 'unknown',
    )
    .map(([field]) => field);
}
