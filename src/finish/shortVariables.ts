/** Shortens custom properties. Only style sheets use them: the policy forbids `style` attributes, and no script sets one. */
import { listShortNames } from './shortClasses.ts';

const VARIABLE = /(?<![\w-])--[a-z][\w-]*/g;

/** Chooses a short name for each custom property in the style sheets, the most common first. */
export function chooseShortVariableNames(sheets: Iterable<string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const css of sheets)
    for (const [name] of css.matchAll(VARIABLE)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const free = listShortNames(() => false);
  return new Map(
    [...counts]
      .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
      .map(([name]) => [name, `--${free.next().value}`]),
  );
}

/** @example shortenVariables('a{color:var(--color-ink)}', new Map([['--color-ink', '--a']])) // => 'a{color:var(--a)}' */
export function shortenVariables(css: string, names: ReadonlyMap<string, string>): string {
  return css.replace(VARIABLE, (name) => names.get(name) ?? name);
}
