import { describe, expect, it } from 'vitest';
import { findStateKey, getPlaceRunBy, getRunBy } from '../../src/domain/runBy.ts';
import { findUnlabelledOnPage } from '../support/stateNumbers.ts';

describe('getRunBy', () => {
  it.each([
    [{ kind: 'emergency' }, 'authority', undefined],
    [{ kind: 'police' }, 'authority', 'police'],
    [{ kind: 'doctor' }, undefined, 'health'],
    [{ kind: 'helpline' }, 'authority', 'state'],
    [{ kind: 'helpline' }, 'church', 'organisation'],
    [{ kind: 'helpline' }, undefined, 'unknown'],
    [{ kind: 'helpline', runBy: 'public' as const }, 'authority', 'public'],
    [{ kind: 'helpline', abroad: { runBy: 'embassy' as const } }, undefined, 'embassy'],
  ])('returns for %j of an organisation of kind %s: %s', (line, organisationKind, runBy) =>
    expect(getRunBy(line, organisationKind)).toBe(runBy),
  );

  it.each([
    ['shelter', 'authority', 'public'],
    ['clinic', 'authority', 'health'],
    ['shelter', 'ngo', 'organisation'],
    ['shelter', undefined, 'unknown'],
  ])('returns for a %s of an organisation of kind %s: %s', (kind, organisationKind, runBy) =>
    expect(getPlaceRunBy(kind, organisationKind)).toBe(runBy),
  );
});

describe('findStateKey', () => {
  it('returns a string only for numbers run by the state', () => {
    expect(findStateKey('state')).toBe('runBy.inState');
    expect(findStateKey('investigators')).toBe('runBy.inState');
    expect(findStateKey('police')).toBe('runBy.inPolice');
    for (const runBy of ['organisation', 'health', 'stateFunded', 'unknown', undefined] as const)
      expect(findStateKey(runBy)).toBeUndefined();
  });
});

describe('findUnlabelledOnPage', () => {
  const numbers = ['+45 70 20 25 50', '114'];
  const labels = ['the state', 'It is the state'];
  const find = (html: string): string[] => findUnlabelledOnPage(html, numbers, labels);

  it('finds a number without a label in a link, a text and a field', () => {
    expect(find('<p>Call <a href="tel:+4570202550"><bdi>+45 70 20 25 50</bdi></a>.</p>')).toHaveLength(1);
    expect(find('<a href="tel:114">114</a>')).toEqual(['114']);
    expect(find('<textarea>Ask: +45 70 20 25 50</textarea>')).toHaveLength(1);
    expect(find('<a data-state-run href="tel:114"><b>Police</b> 114</a>')).toEqual(['114']);
  });

  it('accepts a label around the number or right after it', () => {
    expect(
      find('<a data-state-run href="tel:114"><b>114</b> <small>It is the state · Free</small></a>'),
    ).toEqual([]);
    expect(find('<p>Call \u2066+45 70 20 25 50\u2069 (the state).</p>')).toEqual([]);
    expect(find('<p>Call +45 70 20 25 50 (<span lang="en">the state</span>).</p>')).toEqual([]);
  });

  it('ignores other numbers with the same digits, and numbers that are not phone numbers', () =>
    expect(find('<p>114 people</p><a href="tel:080020114">0800 20 114</a>')).toEqual([]));
});
