import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formatGuideElement,
  guideElementNames,
  guideElements,
  isGuideElement,
} from '../../src/domain/guide.ts';
import { readEditorStrings } from '../../tools/editor/buildEditor.ts';

describe('every guide element', () => {
  it('has a name in the editor', () => {
    const [strings = {}] = Object.values(readEditorStrings());
    const keys = guideElementNames.map((name) => `element.${name}`);
    expect(
      keys.filter((key) => strings[key] === undefined),
      'missing in tools/editor/strings',
    ).toEqual([]);
  });

  it('prints its heading, if it has one', () => {
    const withHeading = guideElementNames.filter((name) => 'heading' in guideElements[name]);
    expect(withHeading).not.toEqual([]);
    for (const name of withHeading) {
      const file = `src/components/mdx/${name}.astro`;
      expect(readFileSync(file, 'utf8'), file).toContain(`t(guideElements.${name}.heading)`);
    }
  });

  it('is documented in content/README.md with its syntax', () => {
    const described = [...readFileSync('content/README.md', 'utf8').matchAll(/^\| `(<([A-Z]\w*).*>)` +\|/gm)];
    expect(described.map(([, , name]) => name)).toEqual(guideElementNames);
    for (const [, example = '', name = ''] of described) {
      const value = /="([^"]*)"/.exec(example)?.[1];
      const written = isGuideElement(name) ? formatGuideElement(name, value) : '';
      expect(example.replace(/>[^<]+</, '>…<')).toBe(written);
    }
  });
});

describe('isGuideElement', () => {
  it('accepts every element', () => expect(guideElementNames.every(isGuideElement)).toBe(true));

  // The last two are properties of every JavaScript object.
  it.each(['', 'fact', 'b', 'Facts', 'constructor', 'toString'])('rejects "%s"', (name) =>
    expect(isGuideElement(name)).toBe(false),
  );
});

describe('formatGuideElement', () => {
  it.each([
    [formatGuideElement('Fact', 'age'), '<Fact id="age" />'],
    [formatGuideElement('Local'), '<Local word="…">…</Local>'],
    [formatGuideElement('Note'), '<Note>…</Note>'],
  ])('writes %s', (written, expected) => expect(written).toBe(expected));
});
