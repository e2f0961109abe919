/**
 * What a record says of a place, question by question. Details, filters with their styles, open data and their tests
 * are made from these two lists. Keys are those of `ui.json`, spelled in full, so that a search finds every use.
 */

/** The words for each kind of place. */
export const kindKeys = {
  'meeting-place': 'place.kind.meeting-place',
  'night-cafe': 'place.kind.night-cafe',
  clinic: 'place.kind.clinic',
  counselling: 'place.kind.counselling',
  'legal-aid': 'place.kind.legal-aid',
  shelter: 'place.kind.shelter',
  union: 'place.kind.union',
  outreach: 'place.kind.outreach',
} as const;
export type PlaceKind = keyof typeof kindKeys;
export const placeKinds = Object.keys(kindKeys) as PlaceKind[];

/** The words for what happens at a place. */
export const serviceKeys = {
  talk: 'place.service.talk',
  social: 'place.service.social',
  legal: 'place.service.legal',
  health: 'place.service.health',
  food: 'place.service.food',
  rest: 'place.service.rest',
  sleep: 'place.service.sleep',
  accompany: 'place.service.accompany',
  work: 'place.service.work',
} as const;
export type PlaceService = keyof typeof serviceKeys;
export const placeServices = Object.keys(serviceKeys) as PlaceService[];

interface PlaceQuestion {
  /** The field of a record. */
  readonly field: string;
  /** Its name in open data, which never changes. */
  readonly name: string;
  readonly key: string;
  /** The words of each answer that is known; a question without them is answered in words of its own. */
  readonly answers?: Readonly<Record<string, string>>;
}

const yesNo = { yes: 'value.yes', no: 'value.no' } as const;

/** In the order in which a page tells them. */
export const placeQuestions = [
  {
    field: 'people',
    name: 'people',
    key: 'place.people',
    answers: { women: 'place.people.women', men: 'place.people.men', all: 'place.people.all' },
  },
  {
    field: 'ages',
    name: 'ages',
    key: 'place.ages',
    answers: { adults: 'place.ages.adults', children: 'place.ages.children', all: 'place.ages.all' },
  },
  {
    field: 'papers',
    name: 'papers',
    key: 'place.papers',
    answers: { 'not-needed': 'place.papers.not-needed', needed: 'place.papers.needed' },
  },
  { field: 'appointment', name: 'appointment', key: 'place.appointment', answers: yesNo },
  {
    field: 'anonymous',
    name: 'anonymous',
    key: 'place.anonymous',
    answers: { ...yesNo, 'first-talk': 'place.anonymous.firstTalk' },
  },
  {
    field: 'cost',
    name: 'cost',
    key: 'place.cost',
    // `depends` is free for some, or for a part; the words of the place say for whom.
    answers: { free: 'value.free', depends: 'place.cost.depends', paid: 'place.cost.paid' },
  },
  { field: 'languages', name: 'languages', key: 'place.languages' },
  { field: 'interpreter', name: 'interpreter', key: 'place.interpreter', answers: yesNo },
  { field: 'stepFree', name: 'step-free', key: 'place.stepFree', answers: yesNo },
] as const satisfies readonly PlaceQuestion[];

type Question = (typeof placeQuestions)[number];
type Answered = Extract<Question, { readonly answers: object }>;

/** The answers of a record: for each question one of those that it knows, or `unknown`. */
export type PlaceAnswers = {
  readonly [Own in Answered as Own['field']]: keyof Own['answers'] | 'unknown';
};

type ValueOf<Group> = Group extends object ? Group[keyof Group] : never;

/** @example getQuestion('people').key // => 'place.people' */
export function getQuestion<Field extends Question['field']>(
  field: Field,
): Extract<Question, { readonly field: Field }> {
  const question = placeQuestions.find((other) => other.field === field);
  if (!question) throw new Error(`There is no question ${field}.`);
  return question as Extract<Question, { readonly field: Field }>;
}

/**
 * What a record may answer to a question.
 * @example listValues('papers') // => ['not-needed', 'needed', 'unknown']
 */
export function listValues<Field extends Answered['field']>(field: Field): PlaceAnswers[Field][] {
  const { answers } = getQuestion(field) as Answered;
  return [...Object.keys(answers), 'unknown'] as PlaceAnswers[Field][];
}

/** What at least one of the places offers, in the order of all services. */
export function listOfferedServices(
  places: readonly { readonly services: readonly PlaceService[] }[],
): PlaceService[] {
  return placeServices.filter((service) => places.some(({ services }) => services.includes(service)));
}

/** The questions with a list of answers, each with the answer of a record, as far as it is known. */
export function listAnswers(record: PlaceAnswers) {
  return placeQuestions
    .filter((question) => 'answers' in question)
    .map(({ field, name, key, answers }) => {
      const words: Readonly<Record<string, ValueOf<Answered['answers']>>> = answers;
      return { field, name, key, value: record[field], answer: words[record[field]] };
    });
}

/** What somebody can choose in the list of places. */
interface FilterRow {
  readonly name: string;
  /** The field that it asks for. */
  readonly question: string;
  /** The answers that fit. */
  readonly fits: readonly string[];
  readonly key: string;
  /** Where it stands in the form: what most readers come for has a picture each. */
  readonly group: 'need' | 'people' | 'services';
  /** Of those of a group one can be chosen; any of the others beside it. */
  readonly one: boolean;
}

/** What most readers come for. */
const ofNeed = { group: 'need', one: true } as const;
/** One of the people who come, and what may be asked beside it. */
const ofPeople = { group: 'people', one: true } as const;
const beside = { group: 'people', one: false } as const;

/** In the order in which they are offered. */
export const placeFilters = [
  { name: 'sleep', question: 'services', fits: ['sleep'], key: 'filter.sleep', ...ofNeed },
  { name: 'health', question: 'services', fits: ['health'], key: 'filter.health', ...ofNeed },
  {
    name: 'advice',
    question: 'services',
    fits: ['talk', 'social', 'legal', 'work'],
    key: 'filter.advice',
    ...ofNeed,
  },
  { name: 'women', question: 'people', fits: ['women', 'all'], key: 'place.people.women', ...ofPeople },
  { name: 'men', question: 'people', fits: ['men', 'all'], key: 'place.people.men', ...ofPeople },
  { name: 'children', question: 'ages', fits: ['children', 'all'], key: 'place.ages.children', ...beside },
  { name: 'no-papers', question: 'papers', fits: ['not-needed'], key: 'filter.noPapers', ...beside },
  ...placeServices
    .filter((service) => service !== 'sleep' && service !== 'health')
    .map((service) => ({
      name: service,
      question: 'services' as const,
      fits: [service] as const,
      key: serviceKeys[service],
      group: 'services' as const,
      one: true,
    })),
] as const satisfies readonly FilterRow[];

export type PlaceFilter = (typeof placeFilters)[number];

/** The answers that filters ask for. */
type Fitting = Pick<PlaceAnswers, Exclude<PlaceFilter['question'], 'services'>> & {
  readonly services: readonly PlaceService[];
};

/**
 * Whether a place fits what somebody chose. A place of which nobody knows what happens there has no services.
 */
export function getFit(
  place: Fitting,
  { question, fits }: FilterRow & PlaceFilter,
): 'yes' | 'no' | 'unknown' {
  const answers: readonly string[] = question === 'services' ? place.services : [place[question]];
  if (answers.length === 0 || answers.includes('unknown')) return 'unknown';
  return answers.some((answer) => (fits as readonly string[]).includes(answer)) ? 'yes' : 'no';
}

/** The names of the filters that a place fits. */
export function listFits(place: Fitting): string[] {
  return placeFilters.filter((filter) => getFit(place, filter) === 'yes').map(({ name }) => name);
}

/** The questions of filters of which nobody knows the answer: there the place stays in the list, and says so. */
export function listOpenQuestions(place: Fitting): string[] {
  const open = placeFilters.filter((filter) => getFit(place, filter) === 'unknown');
  return [...new Set(open.map(({ question }) => question))];
}

/** The needs with a picture that at least one of the places fits, or may fit. */
export function listMetNeeds(places: readonly Fitting[]): string[] {
  return placeFilters
    .filter((filter) => filter.group === 'need' && places.some((place) => getFit(place, filter) !== 'no'))
    .map(({ name }) => name);
}

/** The filters that are of use for some places: those that one of them fits. */
export function listUsefulFilters(places: readonly Fitting[]): PlaceFilter[] {
  return placeFilters.filter((filter) => places.some((place) => getFit(place, filter) === 'yes'));
}

/**
 * The style rules of all filters: a chosen one hides what does not fit it, and shows where nobody knows. A need also
 * hides the cities in which nothing would be left. They work without JavaScript.
 */
export function formatFilterStyles(
  filters: readonly Pick<FilterRow, 'name' | 'question' | 'group'>[] = placeFilters,
): string {
  const choose = (attribute: string, value: string): string =>
    `.places:has([data-${attribute}='${value}']:checked) `;
  const hide = (shown: string): string => `:not(${shown}){display:none}`;
  return [
    ...filters.map(
      ({ name, question }) =>
        choose('filter', name) + `[data-fits]` + hide(`[data-fits~='${name}'],[data-asks~='${question}']`),
    ),
    ...filters
      .filter(({ group }) => group === 'need')
      .map(({ name }) => choose('filter', name) + `[data-has]` + hide(`[data-has~='${name}']`)),
    ...[...new Set(filters.map(({ question }) => question))].map(
      (question) => choose('question', question) + `[data-asks~='${question}'] .maybe{display:block}`,
    ),
  ].join('');
}
