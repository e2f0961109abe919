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
    'Say',
    'Short',
    'Adviser',
    'Source',
    'Edition',
    'Email',
    'Group',
  ])('accepts %s', (name) => {
    expect(isGuideElement(name)).toBe(true);
  });

  // The last two are properties of every JavaScript object.
  it.each(['', 'fact', 'b', 'Facts', 'constructor', 'toString'])('rejects "%s"', (name) => {
    expect(isGuideElement(name)).toBe(false);
  });
});
