/** Rights by group, for pages and for open data. */
import { countryGuides } from '../domain/guide.ts';
import { getGuidePath } from '../domain/paths.ts';
import { getCountryName, sortByName } from '../i18n/format.ts';
import { listPublished } from './content.ts';
import { getAssurance, getFactRecord, listSourceViews, translate, type SourceView } from './facts.ts';
import { findPathOfPart } from './guides.ts';
import { memoizeByName } from '../domain/memoize.ts';
import { listSources } from './schemas/factSchema.ts';
import { pageNumbers, type Entitlement, type Groups } from './schemas/recordsSchema.ts';
import { findTexts, getContent, assertPresent, getRecord, getSite } from './siteContent.ts';

/** The answer to "do I have this right?". */
export type EntitlementAnswer = Entitlement['answers'][string];

/** `home` is the country of the site, `unsure` has an agreement whose effect is not certain. */
type CountryGroup = Exclude<keyof Groups['countries'], 'non-eu'>;

/** A group with its own rights, as a page shows it. */
export type GroupView = ReturnType<typeof listGroups>[number];
/** A right with its answer for each group, localized. */
export type EntitlementView = ReturnType<typeof listEntitlements>[number];
/** What a list of rights shows. */
export interface RightsView {
  readonly entitlements: readonly EntitlementView[];
  readonly groups: readonly GroupView[];
  /** The page's numbered sources. */
  readonly sources: readonly SourceView[];
}
export type CountryView = ReturnType<typeof listCountries>[number];
/** A group with unformatted values. */
export type GroupRecord = ReturnType<typeof listGroupRecords>[number];
export type EntitlementRecord = ReturnType<typeof listEntitlementRecords>[number];

export const listGroups = memoizeByName((language) =>
  Object.entries(getGroups().groups).map(([id, { page }]) => ({
    id,
    ...assertPresent(findTexts(language, 'groups', id), `texts of group ${id}`),
    path: getGuidePath(language, page),
  })),
);

/** Every right with its answer for each group, in file order. */
export const listEntitlements = memoizeByName((language) => {
  const groups = listGroups(language);
  const { freshDays } = getSite();
  return listPublished(getContent().facts.entitlements).map(({ id, page, answers, source, ...fact }) => {
    const texts = assertPresent(findTexts(language, 'entitlements', id), `texts of right ${id}`);
    return {
      id,
      right: texts.right,
      path: getGuidePath(language, page),
      cells: groups.map((group) => {
        const answer = assertPresent(answers[group.id], `answer of right ${id} for group ${group.id}`);
        return {
          group,
          answer,
          /** The wording of yes or no for this right, if the language has one. */
          short: texts[answer],
          text: assertPresent(texts[group.id], `texts of right ${id} for ${group.id}`),
        };
      }),
      /** The ids of the sources. */
      sources: listSources(source),
      assurance: getAssurance(language, fact, freshDays.entitlement),
    };
  });
});

/** The sources of all rights. */
export function listRightSources(language: string): SourceView[] {
  const ids = listPublished(getContent().facts.entitlements).flatMap(({ source }) => listSources(source));
  return listSourceViews(language, [...new Set(ids)]);
}

/**
 * The countries that a page lists, sorted in the language. Any other country is outside the EU and is not listed.
 */
export const listCountries = memoizeByName((language) => {
  const { countries } = getGroups();
  const groups: readonly CountryGroup[] = ['eu', 'home', 'unsure'];
  return sortByName(
    language,
    groups.flatMap((group) =>
      countries[group].map((country) => ({ name: getCountryName(language, country), group })),
    ),
  );
});

/** Where the country finder leads to, by group. */
export type CountryPaths = ReturnType<typeof getCountryPaths>;

export function getCountryPaths(language: string) {
  return {
    eu: getGuidePath(language, countryGuides.eu),
    'non-eu': getGuidePath(language, countryGuides['non-eu']),
    /** Explained on the page of the country finder itself. */
    unsure: findPathOfPart(language, 'countries'),
    home: undefined,
  };
}

/** The first and the maximum length of the time to think, in days. */
export function getTimelineDays(): { readonly first: number; readonly max: number } {
  const { numbers } = getContent().facts;
  return {
    first: getRecord(numbers, pageNumbers.timeFirst).value,
    max: getRecord(numbers, pageNumbers.timeMax).value,
  };
}

/** The groups with unformatted values; `page` is the slug of the group's guide. */
export function listGroupRecords() {
  return Object.entries(getGroups().groups).map(([id, { page }]) => ({
    id,
    page,
    texts: translate((language) => findTexts(language, 'groups', id)),
  }));
}

/** Every right with its answer for each group, unformatted; `page` is the slug of the guide that explains it. */
export function listEntitlementRecords() {
  const { freshDays } = getSite();
  const groups = listGroupRecords();
  return listPublished(getContent().facts.entitlements).map(({ id, page, answers, ...fact }) => ({
    ...getFactRecord(id, fact, freshDays.entitlement),
    page,
    texts: translate((language) => findTexts(language, 'entitlements', id)?.right),
    answers: groups.map(({ id: group }) => ({
      group,
      answer: assertPresent(answers[group], `answer of right ${id} for group ${group}`),
      texts: translate((language) => findTexts(language, 'entitlements', id)?.[group]),
    })),
  }));
}

function getGroups(): Groups {
  return assertPresent(getContent().facts.groups, 'record of the groups').value;
}
