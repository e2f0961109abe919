import type { OpeningWords } from '../opening/openingWords.ts';
import type { Translate } from './translator.ts';

/** The words of every state; day and time are left to be filled. */
export function getOpeningWords(t: Translate): OpeningWords {
  // Until they are filled in, these two stand for themselves.
  const time = { time: '{{time}}' };
  const day = { day: '{{day}}' };
  const next = { ...day, ...time };
  return {
    open: t('state.open'),
    openUntil: t('state.openUntil', time),
    closed: t('state.closed'),
    closedNext: t('state.closedNext', next),
    usuallyOpen: t('state.usuallyOpen'),
    usuallyOpenUntil: t('state.usuallyOpenUntil', time),
    usuallyClosed: t('state.usuallyClosed'),
    usuallyClosedNext: t('state.usuallyClosedNext', next),
    callFirst: t('state.callFirst'),
    askFirst: t('state.askFirst'),
    byAppointment: t('state.byAppointment'),
    temporarilyClosed: t('state.temporarilyClosed'),
    temporarilyClosedUntil: t('state.temporarilyClosedUntil', day),
    temporarilyClosedNext: t('state.temporarilyClosedNext', next),
  };
}
