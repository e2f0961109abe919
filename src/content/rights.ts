/** Who has which right, for pages and for programs. */
import { getGuidePath } from '../domain/paths.ts';
import { pageNumbers } from './schemas/records.ts';
import { getCountryName, sortByName } from '../i18n/format.ts';
import { listPublished } from './content.ts';
import { getAssurance, getFactRecord, getSourceRecord, translate } from './facts.ts';
import type { Assurance, FactRecord, Translated } from './facts.ts';
import { keepByLanguage } from '../domain/kept.ts';
import type { Entitlement } from './schemas/records.ts';
import { listSources } from './schemas/fact.ts';
import type { Groups } from './schemas/records.ts';
import type { GroupWords } from './schemas/words.ts';
import { fill, getContent, getPresent, getRecord, getSite, getWords, listFactWords } from './siteContent.ts';

/** The answer to "do I have this right?". */
export type EntitlementAnswer = Entitlement['answers'][string];

/** `home` is the country of the site, `unsure` has an agreement that the site knows nothing certain of. */
export type CountryGroup = keyof Groups['countries'];

export interface CountryView {
  readonly name: string;
  readonly group: CountryGroup;
}

type Words = GroupWords['words'][string];

export interface GroupView extends Words {
  readonly id: string;
  readonly path: string;
}

export interface EntitlementCell {
  readonly group: GroupView;
  readonly answer: EntitlementAnswer;
  /** The answer in the words that this right has for it, where the language has any. */
  readonly short: string | undefined;
  readonly words: string;
}

/** One right and its answer for each group, in the order of the groups. */
export interface EntitlementView {
  readonly id: string;
  readonly right: string;
  readonly path: string;
  readonly cells: readonly EntitlementCell[];
  readonly sources: readonly string[];
  readonly assurance: Assurance;
}

/** One of the groups whose rights differ. */
export interface GroupRecord {
  readonly id: string;
  /** The slug of the guide that is its page. */
  readonly page: string;
  readonly words: Translated<Words>;
}

/** One right and its answer for each group, by its plain values. */
export interface EntitlementRecord extends FactRecord {
  /** The slug of the guide that explains it. */
  readonly page: string;
  readonly words: Translated<string>;
  readonly answers: readonly {
    /** The id of a group. */
    readonly group: string;
    readonly answer: EntitlementAnswer;
    readonly words: Translated<string>;
  }[];
}

export const listGroups = keepByLanguage((language): GroupView[] => {
  const words = getWords(language, 'groups');
  return Object.entries(getGroups().groups).map(([id, { page }]) => ({
    id,
    ...getPresent(words[id], `words of group ${id}`),
    path: getGuidePath(language, page),
  }));
});

/** Every right with its answer for each group, in the order of the file. */
export const listEntitlements = keepByLanguage((language): EntitlementView[] => {
  const groups = listGroups(language);
  const getOwn = (id: string, name: string): string =>
    getPresent(findEntitlementWords(language, id, name), `words of right ${id} for ${name}`);
  const { freshDays } = getSite();
  return listPublished(getContent().facts.entitlements).map(({ id, page, answers, source, ...fact }) => ({
    id,
    right: getOwn(id, 'right'),
    path: getGuidePath(language, page),
    cells: groups.map((group) => {
      const answer = getPresent(answers[group.id], `answer of right ${id} for group ${group.id}`);
      return {
        group,
        answer,
        short: findEntitlementWords(language, id, answer),
        words: getOwn(id, group.id),
      };
    }),
    sources: listSources(source).map((name) => getSourceRecord(name).name),
    assurance: getAssurance(language, fact, freshDays.entitlement),
  }));
});

/** All countries in the words of a language, as its dictionary orders them. */
export const listCountries = keepByLanguage((language): CountryView[] => {
  const { countries } = getGroups();
  const groups: readonly CountryGroup[] = ['eu', 'non-eu', 'home', 'unsure'];
  return sortByName(
    language,
    groups.flatMap((group) =>
      countries[group].map((country) => ({ name: getCountryName(language, country), group })),
    ),
  );
});

/** The two days that the time to think is counted to. */
export function getTimelineDays(): { readonly first: number; readonly longest: number } {
  const { numbers } = getContent().facts;
  return {
    first: getRecord(numbers, pageNumbers.timeFirst).value,
    longest: getRecord(numbers, pageNumbers.timeMax).value,
  };
}

/** The groups whose rights differ, by their plain values. */
export function listGroupRecords(): GroupRecord[] {
  return Object.entries(getGroups().groups).map(([id, { page }]) => ({
    id,
    page,
    words: translate((language) => getWords(language, 'groups')[id]),
  }));
}

/** Every right with its answer for each group, by their plain values, in the order of the file. */
export function listEntitlementRecords(): EntitlementRecord[] {
  const { freshDays } = getSite();
  const groups = listGroupRecords();
  const translateOwn = (id: string, name: string): Translated<string> =>
    translate((language) => findEntitlementWords(language, id, name));
  return listPublished(getContent().facts.entitlements).map((entitlement) => ({
    ...getFactRecord(entitlement.id, entitlement, freshDays.entitlement),
    page: entitlement.page,
    words: translateOwn(entitlement.id, 'right'),
    answers: groups.map(({ id: group }) => ({
      group,
      answer: getPresent(entitlement.answers[group], `answer of right ${entitlement.id} for group ${group}`),
      words: translateOwn(entitlement.id, group),
    })),
  }));
}

function getGroups(): Groups {
  return getPresent(getContent().facts.groups, 'record of the groups').value;
}

/** What is said of a right: its own name (`right`), or what it is for a group. */
function findEntitlementWords(language: string, id: string, name: string): string | undefined {
  const own = getWords(language, 'entitlements')[id]?.[name];
  return own && fill(own, listFactWords(language));
}
