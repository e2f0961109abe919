import { listConfirmable, type Content } from '../content/content.ts';
import type { Read } from '../content/contentFolder.ts';
import { helpLineFields, type Site } from '../content/schemas/siteSchema.ts';
import type { ContentErrorDetails, Issues } from '../domain/contentError.ts';
import { describeConfirmed, getFreshness, type Assured, type Confirmed } from '../domain/freshness.ts';
import { isPlaceholderAddress } from '../domain/siteAddress.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import { listOldRecordings } from './recordingRules.ts';

/** What a fact says of itself, as far as it decides whether somebody must be asked. */
export interface ConfirmableFact {
  readonly assured: Assured;
  readonly confidence: string;
  readonly publish?: boolean | undefined;
  readonly question?: string | undefined;
  /** Parts that were stated later than the rest. */
  readonly confirmed?: Confirmed | undefined;
}

/** What may be open before a launch, the most important first: what a reader in danger would act on. */
const launchGroups = [
  'issues',
  'helpLines',
  'lines',
  'entrances',
  'publisher',
  'numbers',
  'rights',
  'places',
  'organisations',
  'abroad',
  'recordings',
] as const;
export type LaunchGroup = (typeof launchGroups)[number];

/**
 * Every fact that somebody must confirm before the site may be launched: what is overdue at `now` (ms), what rests on
 * a weak source, what is withheld, what was asked about without an answer, and recordings that are older than their
 * texts; with its line, and what to ask whom.
 */
export function listUnconfirmed(content: Content, now: number): ContentErrorDetails[] {
  return [...groupUnconfirmed(content, now).values()].flat();
}

/** The same by importance; groups with nothing open are left out. */
export function groupUnconfirmed(
  content: Content,
  now: number,
): ReadonlyMap<LaunchGroup, readonly ContentErrorDetails[]> {
  const { site, facts, issues } = content;
  const groups = new Map<LaunchGroup, ContentErrorDetails[]>(launchGroups.map((group) => [group, []]));
  groups.get('issues')?.push(...issues);
  if (site) {
    groups.get('publisher')?.push(...listMissingAddresses(site));
    for (const confirmable of listConfirmable(facts)) {
      const { kind, yaml, id, path, record } = confirmable;
      const open = listOpen(yaml, id, path, record, site.value.freshDays[kind], now);
      groups.get(findLaunchGroup(confirmable, site.value))?.push(...open);
    }
    groups.get('recordings')?.push(...listOldRecordings(content));
  }
  return new Map([...groups].filter(([, open]) => open.length > 0));
}

type Confirmable = ReturnType<typeof listConfirmable> extends Generator<infer Own> ? Own : never;

function findLaunchGroup(own: Confirmable, site: Site): LaunchGroup {
  switch (own.kind) {
    case 'place':
      return (own.record.address ?? own.record.phone) === undefined ? 'places' : 'entrances';
    case 'contact':
      if (helpLineFields.some((field) => site[field] === own.id)) return 'helpLines';
      return 'abroad' in own.record && own.record.abroad ? 'abroad' : 'lines';
    case 'number':
      return 'numbers';
    case 'entitlement':
      return 'rights';
    case 'organisation':
      return 'organisations';
  }
}

/** Addresses that nobody can make up for the publisher. */
function* listMissingAddresses({ yaml, value }: Read<Site>): Issues {
  // A code that leads to a name which nobody can own would be printed for nothing.
  if (isPlaceholderAddress(value.address)) {
    yield yaml.describe(
      ['address'],
      `The address of the site, ${value.address}, is one that nobody can own.`,
      'Ask the publisher which name will be paid for as long as printed codes must land. Then write it at "address".',
    );
  }
  if (value.contact === undefined) {
    yield {
      file: yaml.file,
      problem: 'Nobody can write to those who keep this site ("contact").',
      fix: 'Ask the publisher which address is read every working day. Then add a line: contact: …',
    };
  }
  if (value.securityContact === undefined) {
    yield {
      file: yaml.file,
      problem: 'It is not said whom to tell about a hole in the site ("securityContact").',
      fix: 'Ask the publisher. Then write the address, like this: securityContact: mailto:security@example.org',
    };
  }
}

function* listOpen(
  yaml: YamlFile,
  id: string,
  path: readonly string[],
  fact: ConfirmableFact,
  freshDays: number,
  now: number,
): Issues {
  if (!isDue(fact, freshDays, now)) return;
  const { assured, confidence, question } = fact;
  const freshness = getFreshness(fact, freshDays, now);
  if (freshness === 'fresh' && confidence === 'high') {
    const unknown = listUnknownFields(fact);
    const [first] = unknown;
    if (first === undefined) return;
    yield yaml.describe(
      [...path, first],
      `"${id}" is confirmed, but not known: ${unknown.join(', ')}.`,
      `${question ?? ''} Write what they say; delete the line "question" when all of it is answered, or when nobody can say.`,
    );
    return;
  }
  const confirmed = describeConfirmed(fact);
  const reasons = {
    fresh: `"${id}" rests on a source of ${confidence} confidence.`,
    overdue: `"${id}" was last stated by ${assured.by} in ${assured.date}, which is more than ${String(freshDays)} days ago.${confirmed.length > 0 ? ` Since then: ${confirmed.join('; ')}.` : ''}`,
    withheld: `"${id}" is withheld.`,
  };
  yield yaml.describe(
    freshness === 'withheld' ? path : [...path, 'assured'],
    reasons[freshness],
    question ?? `Ask ${assured.by} whether it still holds. Then write the day and the name at "assured".`,
  );
}

/**
 * Whether somebody must be asked about a fact at the instant `now` (ms). Whoever confirms one answer (the number of a line) has
 * not said the others.
 */
export function isDue(fact: ConfirmableFact, freshDays: number, now: number): boolean {
  if (getFreshness(fact, freshDays, now) !== 'fresh' || fact.confidence !== 'high') return true;
  return fact.question !== undefined && listUnknownFields(fact).length > 0;
}

/** The fields of a record whose answer is `unknown`, also for some days only: "PH unknown". */
function listUnknownFields(fact: object): string[] {
  return Object.entries(fact)
    .filter(([field, value]) =>
      field === 'hours' && typeof value === 'string' ? /\bunknown\b/.test(value) : value === 'unknown',
    )
    .map(([field]) => field);
}
