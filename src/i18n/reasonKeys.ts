import type { ClosingReason } from '../opening/openingHours.ts';
import type { UiKey } from './translator.ts';

/** The words for why a place is closed; spelled in full, so that a search finds every use. */
export const reasonKeys: Record<ClosingReason, UiKey> = {
  holiday: 'hours.reason.holiday',
  staff: 'hours.reason.staff',
  repair: 'hours.reason.repair',
  other: 'hours.reason.other',
};
