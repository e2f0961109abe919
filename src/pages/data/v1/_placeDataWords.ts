import { organisationKindKeys, organisationTaskKeys } from '../../../components/page/organisationKeys.ts';
import {
  agesKeys,
  costKeys,
  kindKeys,
  papersKeys,
  peopleKeys,
  serviceKeys,
} from '../../../components/place/placeKeys.ts';
import type { PlaceDataWords } from '../../../data/placeDataWords.ts';
import { getLanguageName } from '../../../i18n/format.ts';
import { getTranslator, type UiKey } from '../../../i18n/translator.ts';

/** The words that a place's page uses, for the file of all places. */
export function getPlaceDataWords(language: string): PlaceDataWords {
  const t = getTranslator(language);
  const translateAll = <Value extends string>(keys: Readonly<Record<Value, UiKey>>): Record<Value, string> =>
    Object.fromEntries(Object.entries<UiKey>(keys).map(([value, key]) => [value, t(key)])) as Record<
      Value,
      string
    >;
  return {
    kinds: translateAll(kindKeys),
    services: translateAll(serviceKeys),
    people: translateAll(peopleKeys),
    ages: translateAll(agesKeys),
    papers: translateAll(papersKeys),
    costs: translateAll(costKeys),
    answers: { yes: t('value.yes'), no: t('value.no') },
    reasons: {
      holiday: t('hours.reason.holiday'),
      staff: t('hours.reason.staff'),
      repair: t('hours.reason.repair'),
      other: t('hours.reason.other'),
    },
    organisationKinds: translateAll(organisationKindKeys),
    organisationTasks: translateAll(organisationTaskKeys),
    questions: {
      services: t('place.services'),
      people: t('place.people'),
      ages: t('place.ages'),
      papers: t('place.papers'),
      appointment: t('place.appointment'),
      nameless: t('place.nameless'),
      cost: t('place.cost'),
      interpreter: t('place.interpreter'),
      stepFree: t('place.stepFree'),
    },
    usualWeek: t('hours.usual'),
    differentDay: t('hours.different'),
    closed: t('hours.closed'),
    callFirst: t('hours.ask'),
    temporarilyClosed: t('state.temporarilyClosed'),
    overdue: t('assured.overdue'),
    byAppointment: t('state.byAppointment'),
    wholeCountry: t('places.country'),
    getLanguageName: (tag) => getLanguageName(language, tag),
  };
}
