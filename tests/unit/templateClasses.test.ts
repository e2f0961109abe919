import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compile } from 'tailwindcss';
import { expect, it } from 'vitest';

/** Classes for one physical side. */
const PHYSICAL =
  /^(?:[\w-]+:)*-?(?:m[lr]|p[lr]|left|right|inset-x|border-[lr]|rounded-(?:l|r|tl|tr|bl|br)|text-(?:left|right)|float-(?:left|right)|scroll-[mp][lr])(?:-|$)/;

/** All classes in the attributes `class` and `class:list` of a template. */
function listClasses(template: string): string[] {
  const attributes =
    template.match(/\bclass(?:Name)?(?::list)?=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/g) ?? [];
  return attributes
    .flatMap((attribute) => attribute.match(/(["'`])[\s\S]*?\1/g) ?? [])
    .flatMap((text) => text.slice(1, -1).split(/\s+/));
}

/** The CSS of Tailwind and of the site for these classes; it has no rule for a class that does not exist. */
async function compileStyles(classes: readonly string[]): Promise<string> {
  const require = createRequire(import.meta.url);
  const styles = await compile(readFileSync('src/styles/site.css', 'utf8'), {
    base: resolve('src/styles'),
    loadStylesheet: (id, base) => {
      const path = id.startsWith('.') ? resolve(base, id) : require.resolve(`${id}.css`);
      return Promise.resolve({ path, base: dirname(path), content: readFileSync(path, 'utf8') });
    },
  });
  return styles.build([...classes]);
}

it('templates use logical classes such as "ms-2", never physical ones such as "ml-2"', () => {
  const isPhysical = (name: string): boolean => PHYSICAL.test(name);
  expect(
    listClasses(`<p class="ml-2 ms-2" class:list={['sm:left-0', { '-mr-1': x }, y]}>`).filter(isPhysical),
  ).toEqual(['ml-2', 'sm:left-0', '-mr-1']);
  const all = globSync('src/**/*.astro').map((file) => ({
    file,
    classes: listClasses(readFileSync(file, 'utf8')),
  }));
  expect(all.flatMap(({ classes }) => classes).length).toBeGreaterThan(500);
  expect(all.filter(({ classes }) => classes.some(isPhysical))).toEqual([]);
});

it('templates use only classes that a style, a script or a test knows', async () => {
  const templates = globSync('src/**/*.astro').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const classes = templates.flatMap(({ file, text }) =>
    listClasses(text)
      // Only the build knows the rest of such a name.
      .filter((name) => !name.includes('${'))
      .map((name) => ({ file, name })),
  );
  const css = [
    await compileStyles(['ms-2', 'border-leave', ...classes.map(({ name }) => name)]),
    ...globSync('src/**/*.css').map((file) => readFileSync(file, 'utf8')),
    ...templates.flatMap(({ text }) => text.match(/<style[\s\S]*?<\/style>/g) ?? []),
  ].join('');
  const styled = new Set(
    Array.from(css.matchAll(/\.((?:[\w-]|\\.)+)/g), ([, name = '']) => name.replaceAll('\\', '')),
  );
  const scripts = globSync(['src/**/*.client.ts', 'tests/{browser,component}/*.ts']).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const isKnown = (name: string): boolean => styled.has(name) || scripts.some((text) => text.includes(name));
  expect(['ms-2', 'border-leave'].filter(isKnown)).toEqual(['ms-2']);
  expect(classes.filter(({ name }) => !isKnown(name))).toEqual([]);
});
