import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideElementNames } from '../../src/domain/guide.ts';
import { notShown } from '../../src/states/notShown.ts';

/** The Astro files that a file imports, directly or through others, and the file itself. */
function listImported(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+\.astro)';/g))
    listImported(join(dirname(file), path), found);
  return found;
}

const shown = listImported('src/states/statesPage.astro');
const components = globSync('src/{components,questions,opening,exit,codes}/**/*.astro');
const page = readFileSync('src/states/statesPage.astro', 'utf8');
const isListed = (file: string): boolean => Object.keys(notShown).some((path) => file.startsWith(path));

describe('the page of states', () => {
  it('shows every component that is not listed in src/states/notShown.ts', () => {
    expect(components.length).toBeGreaterThan(90);
    expect(components.filter((file) => !shown.has(file) && !isListed(file))).toEqual([]);
  });

  // `GuideText` imports every element, but shows only those that the guide has.
  it.each(guideElementNames)('shows the element <%s>', (name) =>
    expect(
      page.includes(`import ${name} from '../components/mdx/${name}.astro';`) && page.includes(`<${name}`),
      `Add a state of <${name}> to src/states/statesPage.astro`,
    ).toBe(true),
  );

  it('shows no component that is listed in notShown.ts, whose paths all exist', () => {
    expect(components.filter((file) => shown.has(file) && isListed(file))).toEqual([]);
    expect(Object.keys(notShown).filter((path) => globSync(path).length === 0)).toEqual([]);
  });
});
