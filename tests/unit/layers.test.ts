import { RuleTester } from 'oxlint/plugins-dev';
import { describe, expect, it } from 'vitest';
import { getLayerFolder, layers, layersRule, listImportable } from '../../lintLayers.ts';

// Each case runs at once, inside a test of this file.
RuleTester.describe = RuleTester.it = (_, run) => run();
const tester = new RuleTester({ cwd: process.cwd() });

/** Checks the messages of the rule for one line in a file; without any, the line is allowed. */
function expectMessages(filename: string, code: string, ...errors: readonly RegExp[]): void {
  const test = { filename, code };
  tester.run('layers', layersRule, {
    valid: errors.length === 0 ? [test] : [],
    invalid: errors.length === 0 ? [] : [{ ...test, errors: [...errors] }],
  });
}

const names = Object.keys(layers).filter((name) => name !== 'client');
const up = (from: string) => '../'.repeat(getLayerFolder(from).split('/').length);

describe('layersRule', () => {
  it.each(names)('allows %s to import only from the layers in its row', (from) => {
    for (const to of names) {
      const line = `import { b } from '${up(from)}${getLayerFolder(to)}/b.ts';`;
      expectMessages(
        `${getLayerFolder(from)}/a.ts`,
        line,
        ...(listImportable(from).includes(to) ? [] : [/./]),
      );
    }
  });

  it('forbids the site to import tools', () => {
    for (const from of names.filter((name) => getLayerFolder(name).startsWith('src/')))
      expectMessages(
        `src/${from}/a.ts`,
        `import { b } from '${up(from)}tools/reports/b.ts';`,
        /tools\/reports/,
      );
  });

  it('forbids browser code in any folder to import templates, content and commands', () => {
    for (const to of ['components', 'content', 'commands', 'pages', 'finish'])
      expectMessages(
        'src/opening/a.client.ts',
        `import { b } from '../${to}/b.ts';`,
        new RegExp(
          `^"client" must not import from "src/${to}/b.ts"\\. Allowed layers, in lintLayers\\.ts: client, codes,`,
        ),
      );
    expectMessages('src/domain/a.ts', "import { b } from '../opening/b.client.ts';", /./);
  });

  it('also checks re-exports, dynamic imports and imported types', () => {
    expectMessages('src/pictures/a.ts', "export { b } from '../check/b.ts';", /./);
    expectMessages('src/pictures/a.ts', "export * from '../check/b.ts';", /./);
    expectMessages('src/pictures/a.ts', "await import('../check/b.ts');", /./);
    expectMessages('src/pictures/a.ts', "type B = import('../check/b.ts').B;", /import types from/);
    expectMessages('src/pictures/a.ts', "import type { B } from '../content/b.ts';");
    expectMessages('src/pictures/a.ts', "import { type B } from '../content/b.ts';");
    expectMessages('src/pictures/a.ts', "import { type B, c } from '../content/b.ts';", /./);
  });

  it('allows a library only in the file that wraps it', () => {
    expectMessages('src/domain/a.ts', "import OpeningHours from 'opening_hours';", /./);
    expectMessages('src/opening/hoursLibrary.ts', "import OpeningHours from 'opening_hours';");
  });

  it('fails its test if an expected message is missing', () => {
    expect(() => expectMessages('src/pictures/a.ts', "import { b } from './b.ts';", /./)).toThrow();
  });
});
