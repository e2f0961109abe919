import { organisationKindKeys, organisationTaskKeys } from '../../../domain/organisationKeys.ts';
import type { PlaceDataLabels } from '../../../data/placeDataLabels.ts';
import { getLanguageName } from '../../../i18n/format.ts';
import { getTranslator, type UiKey } from '../../../i18n/translator.ts';

/** The labels of place pages, for the data file of all places. */
export function getPlaceDataLabels(language: string): PlaceDataLabels {
  const t = getTranslator(language);
  const translateAll = <Value extends string>(keys: Readonly<Record<Value, UiKey>>): Record<Value, string> =>
    Object.fromEntries(Object.entries<UiKey>(keys).map(([value, key]) => [value, t(key)])) as Record<
      Value,
      string
    >;
  return {
    t: (key) => t(key),
    organisationKinds: translateAll(organisationKindKeys),
    organisationTasks: translateAll(organisationTaskKeys),
    getLanguageName: (tag) => getLanguageName(language, tag),
  };
}
