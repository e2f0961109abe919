import { describe, expect, it } from 'vitest';
import { placeSchema } from '../../src/content/schemas/placeSchema.ts';
import { listAttributes, listNotKnown } from '../../src/data/placeAttributes.ts';
import {
  formatFilterStyles,
  listMatchingFilters,
  listNeedsMaybeMet,
  listOfferedServices,
  listOpenQuestions,
  listUsefulFilters,
  matchFilter,
  placeFilters,
  placeQuestions,
  placeServices,
} from '../../src/domain/placeQuestions.ts';
import { makePlace, makePlaceRecord } from '../support/place.ts';

/** The fields of a record that are not questions. */
const NO_QUESTIONS = [
  ...['name', 'id', 'organisation', 'kind', 'city', 'address', 'coordinates', 'station', 'phone'],
  ...['phoneHours', 'hours', 'exceptions', 'closures', 'validFrom', 'validTo', 'services', 'confidential'],
  ...['source', 'assured', 'confirmed', 'confidence', 'publish', 'question'],
];

const taxonomy = { uri: 'https://example.dk/', language: 'en' };
const locale = { t: (key: string) => key } as Parameters<typeof listAttributes>[1];

describe('every question', () => {
  it('is a field of a record, and all other fields are listed as non-questions', () => {
    const asked = placeQuestions.map(({ field }) => field);
    expect(
      [...asked, ...NO_QUESTIONS].sort(),
      'Add a row to src/domain/placeQuestions.ts. If the field needs none, add it to NO_QUESTIONS in this test.',
    ).toEqual(Object.keys(placeSchema.shape).sort());
  });

  it.each(placeQuestions.filter((question) => 'answers' in question))(
    'has its answers in records and in open data: $field',
    ({ field, name, key, answers }) => {
      for (const [value, answer] of Object.entries(answers)) {
        // In files, `appointment` is a boolean.
        const written = field === 'appointment' ? value === 'yes' : value;
        const record = { ...makePlaceRecord({ [field]: written }) };
        const attribute = listAttributes(record, locale, taxonomy).find(
          ({ link_type }) => link_type === name,
        );
        expect(attribute?.taxonomy_term).toMatchObject({
          code: `${name}:${value}`,
          name: answer,
          description: `${key} ${answer}`,
        });
        expect(listNotKnown(record)).not.toContain(name);
      }
    },
  );

  it('is listed as not known when the answer is unknown', () => {
    expect(listNotKnown(makePlaceRecord()).sort()).toEqual(
      ['hours', 'phone', 'address', 'services', ...placeQuestions.map(({ name }) => name)].sort(),
    );
  });
});

describe('every filter', () => {
  it('matches only valid answers', () => {
    for (const { name, question, matches } of placeFilters) {
      for (const answer of matches) {
        const value = question === 'services' ? [answer] : answer;
        expect(() => makePlace({ [question]: value }), `${name}: ${answer}`).not.toThrow();
      }
    }
  });

  it('has a unique name', () => {
    const names = placeFilters.map(({ name }) => name);
    expect(new Set<string>(names).size).toBe(names.length);
  });

  it('has CSS that hides other places, and CSS that marks unknown answers', () => {
    const styles = formatFilterStyles();
    for (const { name, question } of placeFilters) {
      const chosen = `.places:has([data-filter='${name}']:checked)`;
      expect(styles).toContain(
        `${chosen} [data-fits]:not([data-fits~='${name}'],[data-asks~='${question}']){display:none}`,
      );
      expect(styles).toContain(
        `.places:has([data-question='${question}']:checked) [data-asks~='${question}'] .maybe{display:block}`,
      );
    }
  });

  it('of a need has CSS that hides cities without matching places', () => {
    const needs = placeFilters.filter(({ group }) => group === 'need').map(({ name }) => name);
    const hiding = Array.from(
      formatFilterStyles().matchAll(/\[data-has~='(\w+)'\]\)\{/g),
      ([, name]) => name,
    );
    expect(hiding).toEqual(needs);
  });

  it('of a service appears in the form once', () => {
    const alone = placeFilters.filter(({ matches }) => matches.length === 1).map(({ matches }) => matches[0]);
    for (const service of placeServices) expect(alone.filter((name) => name === service)).toEqual([service]);
  });
});

const nothing = makePlaceRecord();
const office = makePlaceRecord({
  people: 'all',
  ages: 'adults',
  papers: 'not-needed',
  services: ['talk', 'food'],
});

describe('matchFilter', () => {
  it.each([
    ['women', { people: 'women' }, 'yes'],
    ['women', { people: 'all' }, 'yes'],
    ['women', { people: 'men' }, 'no'],
    ['women', { people: 'unknown' }, 'unknown'],
    ['men', { people: 'women' }, 'no'],
    ['children', { ages: 'children' }, 'yes'],
    ['children', { ages: 'all' }, 'yes'],
    ['children', { ages: 'adults' }, 'no'],
    ['no-papers', { papers: 'not-needed' }, 'yes'],
    ['no-papers', { papers: 'needed' }, 'no'],
    ['no-papers', { papers: 'unknown' }, 'unknown'],
    ['food', { services: ['food'] }, 'yes'],
    ['food', { services: ['talk'] }, 'no'],
    ['food', { services: [] }, 'unknown'],
    ['advice', { services: ['legal'] }, 'yes'],
    ['advice', { services: ['sleep', 'food'] }, 'no'],
    ['advice', { services: [] }, 'unknown'],
  ] as const)('returns for "%s" and a place with %j: %s', (name, answers, fit) => {
    const filter = placeFilters.find((other) => other.name === name);
    expect(filter && matchFilter({ ...nothing, ...answers }, filter)).toBe(fit);
  });

  it('determines the matching filters and open questions of a place', () => {
    expect(listMatchingFilters(office)).toEqual(['advice', 'women', 'men', 'no-papers', 'talk', 'food']);
    for (const known of ['people', 'ages', 'papers', 'services'])
      expect(listOpenQuestions(office)).not.toContain(known);
    expect(listMatchingFilters(nothing)).toEqual([]);
    expect(listOpenQuestions(nothing)).toEqual([...new Set(placeFilters.map(({ question }) => question))]);
  });

  it('determines which filters are useful', () => {
    const list = (...places: Parameters<typeof listUsefulFilters>[0]) =>
      listUsefulFilters(places).map(({ name }) => name);
    expect(list()).toEqual([]);
    expect(list(nothing, { ...nothing, people: 'women' })).toEqual(['women']);
    expect(list(nothing, office)).toEqual(['advice', 'women', 'men', 'no-papers', 'talk', 'food']);
  });
});

describe('listNeedsMaybeMet', () => {
  it('lists needs that a place matches or may match', () => {
    expect(listNeedsMaybeMet([])).toEqual([]);
    expect(listNeedsMaybeMet([office])).toEqual(['advice']);
    expect(listNeedsMaybeMet([office, { ...office, services: ['sleep'] }])).toEqual(['sleep', 'advice']);
    expect(listNeedsMaybeMet([nothing])).toEqual(['sleep', 'health', 'advice']);
  });
});

describe('listOfferedServices', () => {
  it('lists each service once, in display order', () => {
    expect(
      listOfferedServices([
        { services: ['sleep', 'legal'] },
        { services: [] },
        { services: ['legal', 'talk'] },
      ]),
    ).toEqual(['talk', 'legal', 'sleep']);
  });
});
