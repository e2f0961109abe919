import { describe, expect, it } from 'vitest';
import { createCard, describeCard } from '../../src/pictures/badge.ts';
import { findUnlabelledOnPage } from '../support/stateNumbers.ts';

const stateRun = '+45 70 20 25 50';
const label = 'Phone line of the state';
const card = {
  siteName: 'Vejviser',
  nameLanguage: 'da',
  text: 'Help and contact',
  language: 'en',
  direction: 'ltr',
  address: 'https://example.org/en/',
  readableAddress: 'example.org/en',
  lines: [
    { name: label, number: stateRun, isState: true },
    { name: 'An association', number: '+45 12 34 56 78', isState: false },
  ],
} as const;

describe('the card for partners', () => {
  it('has every number in its alternative text', () =>
    expect(describeCard(card)).toBe(
      'Vejviser – Help and contact. +45 70 20 25 50 (Phone line of the state). +45 12 34 56 78 (An association)',
    ));

  it('labels the number of the state in the picture and in its alternative text', () =>
    expect(findUnlabelledOnPage(createCard(card), [stateRun], [label])).toEqual([]));
});
