import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatTokens } from '../../src/styles/tokenStyles.ts';

const listNames = (css: string): string[] => [...css.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name);

describe('formatTokens', () => {
  const css = formatTokens('.editor');

  it('defines the same variables as tokens.css, on the selector only', () => {
    expect(new Set(listNames(css))).toEqual(
      new Set(listNames(readFileSync('src/styles/tokens.css', 'utf8'))),
    );
    const rules = [...css.matchAll(/^ *([^\s*].*) \{$/gm)].map(([, rule = '']) => rule);
    expect(rules.filter((rule) => !rule.startsWith('@media '))).toEqual(['.editor', '.editor', '.editor']);
    expect(css).not.toContain('--*');
  });

  it.each(['tools/editor/page/editor.css', 'tools/translation/review/page/sheet.css'])(
    'defines every variable that %s uses',
    (file) => {
      const styles = readFileSync(file, 'utf8');
      const used = [...styles.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
      const known = new Set([...listNames(css), ...listNames(styles)]);
      expect(used.length).toBeGreaterThan(20);
      expect(used.filter((name) => !known.has(name))).toEqual([]);
    },
  );
});
