import {
  placeServices,
  type placeAges,
  type placePapers,
  type placePeople,
  type PlaceService,
} from './place.ts';

/** The questions that the list of places can be narrowed by. */
export type PlaceQuestion = 'people' | 'ages' | 'papers' | 'services';

/** What somebody can choose; each belongs to one question. */
export type PlaceFilter = 'women' | 'men' | 'children' | 'no-papers' | PlaceService;

interface Fitting {
  readonly people: (typeof placePeople)[number];
  readonly ages: (typeof placeAges)[number];
  readonly papers: (typeof placePapers)[number];
  readonly services: readonly PlaceService[];
}

const questions: Record<Exclude<PlaceFilter, PlaceService>, PlaceQuestion> = {
  women: 'people',
  men: 'people',
  children: 'ages',
  'no-papers': 'papers',
};

const wanted: Record<Exclude<PlaceFilter, PlaceService>, string> = {
  women: 'women',
  men: 'men',
  children: 'children',
  'no-papers': 'not-needed',
};

/** All filters in the order in which they are offered. */
const filters: readonly PlaceFilter[] = ['women', 'men', 'children', 'no-papers', ...placeServices];

/**
 * Whether a place fits what somebody chose.
 * @example getFit({ people: 'all', … }, 'women') // => 'yes'
 */
export function getFit(place: Fitting, filter: PlaceFilter): 'yes' | 'no' | 'unknown' {
  if (isService(filter)) {
    // A place of which nobody knows what happens there has an empty list.
    if (place.services.length === 0) return 'unknown';
    return place.services.includes(filter) ? 'yes' : 'no';
  }
  const answer = place[questions[filter]];
  if (answer === 'unknown') return 'unknown';
  return answer === 'all' || answer === wanted[filter] ? 'yes' : 'no';
}

/** The filters that a place fits, in the order in which they are offered. */
export function listFits(place: Fitting): PlaceFilter[] {
  return filters.filter((filter) => getFit(place, filter) === 'yes');
}

/** The questions of which nobody knows the answer: there the place stays in the list, and says so. */
export function listOpenQuestions(place: Fitting): PlaceQuestion[] {
  return (['people', 'ages', 'papers', 'services'] as const).filter((question) =>
    question === 'services' ? place.services.length === 0 : place[question] === 'unknown',
  );
}

/** The filters that are of use for some places: those that one of them fits. */
export function listUsefulFilters(places: readonly Fitting[]): PlaceFilter[] {
  return filters.filter((filter) => places.some((place) => getFit(place, filter) === 'yes'));
}

export function isService(filter: PlaceFilter): filter is PlaceService {
  return !(filter in questions);
}
