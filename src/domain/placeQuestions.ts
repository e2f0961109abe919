/**
 * What records state about places, as questions. Details, filters with their CSS, open data and tests are derived from
 * `placeQuestions`. Keys of `ui.json` are spelled out in full, so that a search finds
 * every use.
 */

/** The string for each kind of place. */
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

/** The string for each service of a place. */
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

interface FilterGroup {
  readonly title: string;
  /** The `name` of the radio buttons; groups with the same name exclude each other. */
  readonly radios: string;
}

/** The groups of filters in the form, in display order; those of `need` have pictograms. */
export const filterGroups = {
  need: { title: 'filter.need', radios: 'services' },
  people: { title: 'place.people', radios: 'people' },
  services: { title: 'place.services', radios: 'services' },
} as const satisfies Readonly<Record<string, FilterGroup>>;
type FilterGroupName = keyof typeof filterGroups;

/** A filter in the list of places. */
interface FilterRow {
  readonly name: string;
  /** The matching answers. */
  readonly matches: readonly string[];
  readonly key: string;
  readonly group: FilterGroupName;
  /** `true`: a radio button of its group; `false`: a checkbox that can be combined with it. */
  readonly isExclusive: boolean;
}

interface PlaceQuestion {
  /** The field of a record. */
  readonly field: string;
  /** Name in open data; must never change. */
  readonly name: string;
  readonly key: string;
  /** The string for each answer except `unknown`; without them, the answer is free text or a list. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The filters that test its answers. */
  readonly filters?: readonly FilterRow[];
}

const yesNo = { yes: 'value.yes', no: 'value.no' } as const;

/** In display order. */
export const placeQuestions = [
  {
    field: 'people',
    name: 'people',
    key: 'place.people',
    answers: { women: 'place.people.women', men: 'place.people.men', all: 'place.people.all' },
    filters: [
      {
        name: 'women',
        matches: ['women', 'all'],
        key: 'place.people.women',
        group: 'people',
        isExclusive: true,
      },
      { name: 'men', matches: ['men', 'all'], key: 'place.people.men', group: 'people', isExclusive: true },
    ],
  },
  {
    field: 'ages',
    name: 'ages',
    key: 'place.ages',
    answers: { adults: 'place.ages.adults', children: 'place.ages.children', all: 'place.ages.all' },
    filters: [
      {
        name: 'children',
        matches: ['children', 'all'],
        key: 'place.ages.children',
        group: 'people',
        isExclusive: false,
      },
    ],
  },
  {
    field: 'papers',
    name: 'papers',
    key: 'place.papers',
    answers: { 'not-needed': 'place.papers.not-needed', needed: 'place.papers.needed' },
    filters: [
      {
        name: 'no-papers',
        matches: ['not-needed'],
        key: 'filter.noPapers',
        group: 'people',
        isExclusive: false,
      },
    ],
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
    // `depends`: free for some people or in part; the text of the place gives details.
    answers: { free: 'value.free', depends: 'place.cost.depends', paid: 'place.cost.paid' },
  },
  { field: 'languages', name: 'languages', key: 'place.languages' },
  { field: 'interpreter', name: 'interpreter', key: 'place.interpreter', answers: yesNo },
  { field: 'stepFree', name: 'step-free', key: 'place.stepFree', answers: yesNo },
] as const satisfies readonly PlaceQuestion[];

type Question = (typeof placeQuestions)[number];
type Answered = Extract<Question, { readonly answers: object }>;

/** The answers of a record: for each question with `answers`, one of these or `unknown`. */
export type PlaceAnswers = {
  readonly [Question in Answered as Question['field']]: keyof Question['answers'] | 'unknown';
};

type ValueOf<Group> = Group extends object ? Group[keyof Group] : never;

/** @example getQuestion('people').key // => 'place.people' */
export function getQuestion<Field extends Question['field']>(
  field: Field,
): Extract<Question, { readonly field: Field }> {
  const question = placeQuestions.find((other) => other.field === field);
  if (!question) throw new Error(`Unknown question "${field}".`);
  return question as Extract<Question, { readonly field: Field }>;
}

/**
 * The valid answers to a question.
 * @example listValues('papers') // => ['not-needed', 'needed', 'unknown']
 */
export function listValues<Field extends Answered['field']>(field: Field): PlaceAnswers[Field][] {
  const { answers } = getQuestion(field) as Answered;
  return [...Object.keys(answers), 'unknown'] as PlaceAnswers[Field][];
}

/** The services that at least one of the places offers, in display order. */
export function listOfferedServices(
  places: readonly { readonly services: readonly PlaceService[] }[],
): PlaceService[] {
  return placeServices.filter((service) => places.some(({ services }) => services.includes(service)));
}

/** The questions with a list of answers, each with the answer of a record: `answer` is undefined if unknown. */
export function listAnswers(record: PlaceAnswers) {
  return placeQuestions
    .filter((question) => 'answers' in question)
    .map(({ field, name, key, answers }) => {
      const keys: Readonly<Record<string, ValueOf<Answered['answers']>>> = answers;
      return { field, name, key, value: record[field], answer: keys[record[field]] };
    });
}

/** The most common needs. */
const needFilters = [
  {
    name: 'sleep',
    question: 'services',
    matches: ['sleep'],
    key: 'filter.sleep',
    group: 'need',
    isExclusive: true,
  },
  {
    name: 'health',
    question: 'services',
    matches: ['health'],
    key: 'filter.health',
    group: 'need',
    isExclusive: true,
  },
  {
    name: 'advice',
    question: 'services',
    matches: ['talk', 'social', 'legal', 'work'],
    key: 'filter.advice',
    group: 'need',
    isExclusive: true,
  },
] as const satisfies readonly (FilterRow & { readonly question: 'services' })[];

type FilteredQuestion = Extract<Question, { readonly filters: readonly object[] }>;
type QuestionFilter = FilteredQuestion['filters'][number] & { readonly question: FilteredQuestion['field'] };

const questionFilters = placeQuestions.flatMap((question): QuestionFilter[] =>
  'filters' in question ? question.filters.map((filter) => ({ ...filter, question: question.field })) : [],
);

/** One for each service that is not a need by itself. */
const serviceFilters = placeServices
  .filter(
    (service) =>
      !needFilters.some(({ matches: [match, ...others] }) => match === service && others.length === 0),
  )
  .map((service) => ({
    ...({ name: service, question: 'services', matches: [service], key: serviceKeys[service] } as const),
    ...({ group: 'services', isExclusive: true } as const),
  }));

/** In display order within their group. */
export const placeFilters = [...needFilters, ...questionFilters, ...serviceFilters];

export type PlaceFilter = (typeof placeFilters)[number];

/** The fields that filters test. */
type FilterableAnswers = Pick<PlaceAnswers, Exclude<PlaceFilter['question'], 'services'>> & {
  readonly services: readonly PlaceService[];
};

/** Whether a place matches a filter. A place without services is one whose services are unknown. */
export function matchFilter(
  place: FilterableAnswers,
  { question, matches }: PlaceFilter,
): 'yes' | 'no' | 'unknown' {
  const answers: readonly string[] = question === 'services' ? place.services : [place[question]];
  if (answers.length === 0 || answers.includes('unknown')) return 'unknown';
  return answers.some((answer) => (matches as readonly string[]).includes(answer)) ? 'yes' : 'no';
}

/** The names of the filters that a place matches. */
export function listMatchingFilters(place: FilterableAnswers): string[] {
  return placeFilters.filter((filter) => matchFilter(place, filter) === 'yes').map(({ name }) => name);
}

/** The questions of filters with an unknown answer: these never hide the place, which then shows a note. */
export function listOpenQuestions(place: FilterableAnswers): string[] {
  const open = placeFilters.filter((filter) => matchFilter(place, filter) === 'unknown');
  return [...new Set(open.map(({ question }) => question))];
}

/** The names of the needs that at least one of the places matches, or may match. */
export function listNeedsMaybeMet(places: readonly FilterableAnswers[]): string[] {
  return placeFilters
    .filter(
      (filter) => filter.group === 'need' && places.some((place) => matchFilter(place, filter) !== 'no'),
    )
    .map(({ name }) => name);
}

/** The filters that at least one of the places matches. */
export function listUsefulFilters(places: readonly FilterableAnswers[]): PlaceFilter[] {
  return placeFilters.filter((filter) => places.some((place) => matchFilter(place, filter) === 'yes'));
}

/**
 * The CSS of the filters, which work without JavaScript: a chosen filter hides places that don't match, and shows a note
 * where the answer is unknown. A need also hides cities in which no place would be left.
 */
export function formatFilterStyles(): string {
  const choose = (attribute: string, value: string): string =>
    `.places:has([data-${attribute}='${value}']:checked) `;
  const hide = (shown: string): string => `:not(${shown}){display:none}`;
  return [
    ...placeFilters.map(
      ({ name, question }) =>
        choose('filter', name) + `[data-fits]` + hide(`[data-fits~='${name}'],[data-asks~='${question}']`),
    ),
    ...placeFilters
      .filter(({ group }) => group === 'need')
      .map(({ name }) => choose('filter', name) + `[data-has]` + hide(`[data-has~='${name}']`)),
    ...[...new Set(placeFilters.map(({ question }) => question))].map(
      (question) => choose('question', question) + `[data-asks~='${question}'] .maybe{display:block}`,
    ),
  ].join('');
}
