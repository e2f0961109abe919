import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { layers, layersRule, listKnown } from '../../eslint.layers.ts';

const linter = new Linter();

/** The messages of the rule for one line in a file of `src`. */
function lint(file: string, line: string): string[] {
  return linter
    .verify(
      line,
      [
        {
          files: ['**/*.ts'],
          plugins: { site: { rules: { layers: layersRule } } },
          rules: { 'site/layers': 'error' },
        },
      ],
      { filename: file },
    )
    .map(({ message }) => message);
}

const names = Object.keys(layers).filter((name) => name !== 'client');
const up = (from: string) => '../'.repeat(from.split('/').length);

describe('the rule about layers', () => {
  it.each(names)('allows %s to import from the layers of its row, and from no other', (from) => {
    const known = names.filter(
      (to) => lint(`src/${from}/a.ts`, `import { b } from '${up(from)}${to}/b.ts';`).length === 0,
    );
    expect(known).toEqual(names.filter((to) => listKnown(from).includes(to)));
  });

  it('lets browser code import no template, no content and no command, in whatever folder it is', () => {
    for (const to of ['components', 'content', 'commands', 'pages', 'finish'])
      expect(lint('src/opening/a.client.ts', `import { b } from '../${to}/b.ts';`)).toEqual([
        expect.stringMatching(`^client imports only .*: not src/${to}/b.ts`),
      ]);
    expect(lint('src/domain/a.ts', "import { b } from '../opening/b.client.ts';")).toHaveLength(1);
  });

  it('sees imports of types, exports and imports that happen later', () => {
    expect(lint('src/pictures/a.ts', "export { b } from '../check/b.ts';")).toHaveLength(1);
    expect(lint('src/pictures/a.ts', "await import('../check/b.ts');")).toHaveLength(1);
  });

  it('keeps a library in the file that wraps it', () => {
    expect(lint('src/domain/a.ts', "import OpeningHours from 'opening_hours';")).toHaveLength(1);
    expect(lint('src/opening/hoursLibrary.ts', "import OpeningHours from 'opening_hours';")).toEqual([]);
  });
});
