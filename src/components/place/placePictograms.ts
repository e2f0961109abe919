import type { PlaceFilter, PlaceKind } from '../../domain/placeQuestions.ts';
import type { PictogramName } from '../../pictures/pictograms.ts';

/** The picture of each kind of place. */
export const kindPictograms: Record<PlaceKind, PictogramName> = {
  'meeting-place': 'groups',
  'night-cafe': 'groups',
  clinic: 'health',
  counselling: 'advice',
  'legal-aid': 'law',
  shelter: 'sleep',
  union: 'pay',
  outreach: 'outreach',
};

/** The picture of each common need. */
export const needPictograms: Record<Extract<PlaceFilter, { group: 'need' }>['name'], PictogramName> = {
  sleep: 'sleep',
  health: 'health',
  advice: 'advice',
};
