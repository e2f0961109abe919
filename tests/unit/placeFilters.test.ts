import { describe, expect, it } from 'vitest';
import type { PlaceView } from '../../src/content/places.ts';
import { getFit, listFits, listOpenQuestions, listUsefulFilters } from '../../src/domain/placeFilters.ts';

type Fitting = Pick<PlaceView, 'people' | 'ages' | 'papers' | 'services'>;

const nothing: Fitting = { people: 'unknown', ages: 'unknown', papers: 'unknown', services: [] };
const house: Fitting = { people: 'all', ages: 'adults', papers: 'not-needed', services: ['talk', 'food'] };

describe('what somebody chose', () => {
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
  ] as const)('"%s" fits a place of %j: %s', (filter, answers, fit) => {
    expect(getFit({ ...nothing, ...answers }, filter)).toBe(fit);
  });

  it('is told of a place by what it fits and what nobody knows', () => {
    expect(listFits(house)).toEqual(['women', 'men', 'no-papers', 'talk', 'food']);
    expect(listOpenQuestions(house)).toEqual([]);
    expect(listFits(nothing)).toEqual([]);
    expect(listOpenQuestions(nothing)).toEqual(['people', 'ages', 'papers', 'services']);
  });

  it('is offered only where some place fits it', () => {
    expect(listUsefulFilters([])).toEqual([]);
    expect(listUsefulFilters([nothing, { ...nothing, people: 'women' }])).toEqual(['women']);
    expect(listUsefulFilters([nothing, house])).toEqual(['women', 'men', 'no-papers', 'talk', 'food']);
  });
});
