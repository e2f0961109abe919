import { describe, expect, it } from 'vitest';
import { isGuideElement } from '../../src/domain/guide.ts';

describe('isGuideElement', () => {
  it.each([
    'Fact',
    'Call',
    'Lines',
    'Place',
    'Steps',
    'Note',
    'Local',
    'Short',
    'Adviser',
    'Source',
    'Edition',
    'Email',
    'Group',
  ])('%s is one', (name) => {
    expect(isGuideElement(name)).toBe(true);
  });

  // The last ones stand in every object of the language.
  it.each(['', 'fact', 'b', 'Facts', 'constructor', 'toString'])('"%s" is none', (name) => {
    expect(isGuideElement(name)).toBe(false);
  });
});
