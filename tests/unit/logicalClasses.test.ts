import { globSync, readFileSync } from 'node:fs';
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
