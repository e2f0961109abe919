import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders, listPlaceholders } from '../../src/domain/placeholders.ts';

describe('listPlaceholders', () => {
  it.each([
    ['none', 'within thirty days', []],
    ['one', 'within {{time-first}}', ['time-first']],
    ['spaces inside', 'within {{ time-first }}', ['time-first']],
    ['the same twice, in order', '{{b}} {{a}} {{b}}', ['b', 'a', 'b']],
    ['none in single braces', '{a} {{}} {{a b}}', []],
  ])('%s', (_, text, names) => expect(listPlaceholders(text)).toEqual(names));
});

describe('fillPlaceholders', () => {
  it('fills in every name', () =>
    expect(fillPlaceholders('{{a}} and {{ b }}, {{a}}', (name) => name.toUpperCase())).toBe('A and B, A'));

  it('keeps dollar signs in values', () =>
    expect(fillPlaceholders('{{a}}', () => '$& $1 $$')).toBe('$& $1 $$'));

  it('does not fill placeholders in values', () =>
    expect(fillPlaceholders('{{a}}', () => '{{b}}')).toBe('{{b}}'));

  it('changes only placeholders, and requests the names that `listPlaceholders` returns', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const called: string[] = [];
        const filled = fillPlaceholders(text, (name) => {
          called.push(name);
          return `{{${name}}}`;
        });
        expect(called).toEqual(listPlaceholders(text));
        expect(filled.replaceAll(/\{\{\s*|\s*\}\}/g, '')).toBe(text.replaceAll(/\{\{\s*|\s*\}\}/g, ''));
      }),
    );
  });
});
