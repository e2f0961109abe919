import { listConfirmable, type Content } from '../content/content.ts';
import type { Read } from '../content/contentFolder.ts';
import { helpLineFields, type Site } from '../content/schemas/siteSchema.ts';
import type { ContentErrorDetails, Issues } from '../domain/contentError.ts';
import { describeConfirmed, getFreshness, type Assured, type Confirmed } from '../domain/freshness.ts';
import { isPlaceholderAddress } from '../domain/siteAddress.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import { listUnreviewedLanguages } from './reviewRules.ts';
import { listOldRecordings } from './recordingRules.ts';

/** The fields of a fact that decide whether it must be confirmed. */
export interface ConfirmableFact {
  readonly assured: Assured;
  readonly confidence: string;
  readonly publish?: boolean | undefined;
  readonly question?: string | undefined;
  /** Parts that were confirmed later than the rest. */
  readonly confirmed?: Confirmed | undefined;
}

/** Kinds of open issues before a launch, starting with what readers in danger rely on. */
const launchGroups = [
  'issues',
  'helpLines',
  'lines',
  'entrances',
  'publisher',
  'reviews',
  'numbers',
  'rights',
  'places',
  'organisations',
  'abroad',
  'recordings',
] as const;
export type LaunchGroup = (typeof launchGroups)[number];

/**
 * Lists what must be done before a launch, each with its line, whom to ask and what: facts that are overdue at `now` (ms),
 * based on a weak source, withheld or with an open question, unreviewed languages, and recordings older than their texts.
 */
export function listUnconfirmed(content: Content, now: number): ContentErrorDetails[] {
  return [...groupUnconfirmed(content, now).values()].flat();
}

/** The same, grouped by importance; without empty groups. */
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
    groups.get('reviews')?.push(...listUnreviewedLanguages(content));
    groups.get('recordings')?.push(...listOldRecordings(content));
  }
  return new Map([...groups].filter(([, open]) => open.length > 0));
}

type Confirmable = ReturnType<typeof listConfirmable> extends Generator<infer Item> ? Item : never;

function findLaunchGroup(confirmable: Confirmable, site: Site): LaunchGroup {
  switch (confirmable.kind) {
    case 'place':
      return (confirmable.record.address ?? confirmable.record.phone) === undefined ? 'places' : 'entrances';
    case 'contact':
      if (helpLineFields.some((field) => site[field] === confirmable.id)) return 'helpLines';
      return 'abroad' in confirmable.record && confirmable.record.abroad ? 'abroad' : 'lines';
    case 'number':
      return 'numbers';
    case 'entitlement':
      return 'rights';
    case 'organisation':
      return 'organisations';
  }
}

/** Addresses that only the publisher can provide. */
function* listMissingAddresses({ yaml, value }: Read<Site>): Issues {
  // Printed codes with a domain that can't be registered would never work.
  if (isPlaceholderAddress(value.address)) {
    yield yaml.describe(
      ['address'],
      `The site address ${value.address} is a placeholder that can’t be registered.`,
      'Ask the publisher which domain name will be kept for as long as printed codes must work. Then write it in "address".',
    );
  }
  if (value.contact === undefined) {
    yield {
      file: yaml.file,
      problem: 'No contact address is set ("contact").',
      fix: 'Ask the publisher which address is read every working day. Then add a line: contact: …',
    };
  }
  if (value.securityContact === undefined) {
    yield {
      file: yaml.file,
      problem: 'No contact for security reports is set ("securityContact").',
      fix: 'Ask the publisher. Then add a line like this: securityContact: mailto:security@example.org',
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
      `"${id}" is confirmed, but still unknown: ${unknown.join(', ')}.`,
      `${question ?? ''} Write down the answers; delete the line "question" when all of it is answered, or when no one can answer it.`,
    );
    return;
  }
  const confirmed = describeConfirmed(fact);
  const reasons = {
    fresh: `"${id}" is based on a source of ${confidence} confidence.`,
    overdue: `"${id}" was last stated by ${assured.by} in ${assured.date}, more than ${String(freshDays)} days ago.${confirmed.length > 0 ? ` Since then: ${confirmed.join('; ')}.` : ''}`,
    withheld: `"${id}" is withheld.`,
  };
  yield yaml.describe(
    freshness === 'withheld' ? path : [...path, 'assured'],
    reasons[freshness],
    question ?? `Ask ${assured.by} whether it is still true. Then write the date and the name in "assured".`,
  );
}

/**
 * Whether a fact must be confirmed at `now` (ms). Confirming one part (the number of a line) does not confirm the others.
 */
export function isDue(fact: ConfirmableFact, freshDays: number, now: number): boolean {
  if (getFreshness(fact, freshDays, now) !== 'fresh' || fact.confidence !== 'high') return true;
  return fact.question !== undefined && listUnknownFields(fact).length > 0;
}

/** The fields of a record that are `unknown`, even if only for some days: "PH unknown". */
function listUnknownFields(fact: object): string[] {
  return Object.entries(fact)
    .filter(([field, value]) =>
      field === 'hours' && typeof value === 'string' ? /\bunknown\b/.test(value) : value === 'unknown',
    )
    .map(([field]) => field);
}
