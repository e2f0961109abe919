import type { PlaceKind, PlaceService } from '../../domain/place.ts';
import type { PlaceView } from '../../content/places.ts';
import type { PlaceFilter } from '../../domain/placeFilters.ts';
import type { UiKey } from '../../i18n/translator.ts';

/** The words for each value that a place record may hold; spelled in full, so that a search finds every use. */
export const kindKeys: Record<PlaceKind, UiKey> = {
  'meeting-place': 'place.kind.meeting-place',
  'night-cafe': 'place.kind.night-cafe',
  clinic: 'place.kind.clinic',
  counselling: 'place.kind.counselling',
  'legal-aid': 'place.kind.legal-aid',
  shelter: 'place.kind.shelter',
  union: 'place.kind.union',
  outreach: 'place.kind.outreach',
};

export const serviceKeys: Record<PlaceService, UiKey> = {
  talk: 'place.service.talk',
  social: 'place.service.social',
  legal: 'place.service.legal',
  health: 'place.service.health',
  food: 'place.service.food',
  rest: 'place.service.rest',
  sleep: 'place.service.sleep',
  accompany: 'place.service.accompany',
  work: 'place.service.work',
};

export const peopleKeys: Record<PlaceView['people'], UiKey> = {
  women: 'place.people.women',
  men: 'place.people.men',
  all: 'place.people.all',
  unknown: 'value.unknown',
};

export const agesKeys: Record<PlaceView['ages'], UiKey> = {
  adults: 'place.ages.adults',
  children: 'place.ages.children',
  all: 'place.ages.all',
  unknown: 'value.unknown',
};

export const papersKeys: Record<PlaceView['papers'], UiKey> = {
  'not-needed': 'place.papers.not-needed',
  needed: 'place.papers.needed',
  unknown: 'value.unknown',
};

export const costKeys: Record<PlaceView['cost'], UiKey> = {
  free: 'value.free',
  depends: 'place.cost.depends',
  paid: 'place.cost.paid',
  unknown: 'value.unknown',
};

export const filterKeys: Record<PlaceFilter, UiKey> = {
  women: 'place.people.women',
  men: 'place.people.men',
  children: 'place.ages.children',
  'no-papers': 'filter.noPapers',
  ...serviceKeys,
};
