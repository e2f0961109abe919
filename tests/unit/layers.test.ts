import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { getLayerFolder, layers, layersRule, listImportable } from '../../eslint.layers.ts';

const linter = new Linter();

/** The rule's messages for one line in a file. */
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
const up = (from: string) => '../'.repeat(getLayerFolder(from).split('/').length);

describe('layersRule', () => {
  it.each(names)('allows %s to import only from the layers in its row', (from) => {
    const allowed = names.filter(
      (to) =>
        lint(`${getLayerFolder(from)}/a.ts`, `import { b } from '${up(from)}${getLayerFolder(to)}/b.ts';`)
          .length === 0,
    );
    expect(allowed).toEqual(names.filter((to) => listImportable(from).includes(to)));
  });

  it('forbids the site to import what people run beside it', () => {
    for (const from of names.filter((name) => getLayerFolder(name).startsWith('src/')))
      expect(
        lint(`src/${from}/a.ts`, `import { b } from '${up(from)}tools/reports/b.ts';`),
        from,
      ).toHaveLength(1);
  });

  it('forbids browser code in any folder to import templates, content and commands', () => {
    for (const to of ['components', 'content', 'commands', 'pages', 'finish'])
      expect(lint('src/opening/a.client.ts', `import { b } from '../${to}/b.ts';`)).toEqual([
        expect.stringMatching(
          `^"client" must not import from "src/${to}/b.ts"\\. Allowed layers: client, codes,`,
        ),
      ]);
    expect(lint('src/domain/a.ts', "import { b } from '../opening/b.client.ts';")).toHaveLength(1);
  });

  it('also checks re-exports and dynamic imports', () => {
    expect(lint('src/pictures/a.ts', "export { b } from '../check/b.ts';")).toHaveLength(1);
    expect(lint('src/pictures/a.ts', "await import('../check/b.ts');")).toHaveLength(1);
  });

  it('allows a library only in the file that wraps it', () => {
    expect(lint('src/domain/a.ts', "import OpeningHours from 'opening_hours';")).toHaveLength(1);
    expect(lint('src/opening/hoursLibrary.ts', "import OpeningHours from 'opening_hours';")).toEqual([]);
  });
});
