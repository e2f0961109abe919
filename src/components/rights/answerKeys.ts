import type { EntitlementAnswer } from '../../content/rights.ts';
import type { UiKey } from '../../i18n/translator.ts';

/** The words for each answer: never a colour or a sign alone. */
export const answerKeys: Record<EntitlementAnswer, UiKey> = {
  yes: 'value.yes',
  no: 'value.no',
  depends: 'value.depends',
  unknown: 'value.unknown',
};
