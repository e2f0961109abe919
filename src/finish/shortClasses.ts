const LAYER = '@layer utilities{';
const CLASS = /\.((?:[\w-]|\\.)+)/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Chooses a short name for each Tailwind utility in the style sheets, the most common first: `min-h-11` costs bytes wherever it is
 * used. Names that other rules or scripts use are kept.
 * @example chooseShortClassNames(['@layer utilities{.min-h-11{min-height:2.75rem}}'], '') // => new Map([['min-h-11', 'a']])
 */
export function chooseShortClassNames(sheets: Iterable<string>, scripts: string): Map<string, string> {
  const counts = new Map<string, number>();
  const others = new Set<string>();
  for (const css of sheets) {
    const [utilities, rest] = splitUtilities(css);
    for (const name of new Set(listClasses(utilities))) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const name of listClasses(rest)) others.add(name);
  }
  const free = listShortNames((name) => others.has(name) || counts.has(name));
  return new Map(
    [...counts]
      .filter(([name]) => name.length > 2 && !others.has(name) && !scripts.includes(name))
      .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
      .map(([name]) => [name, free.next().value]),
  );
}

/** @example shortenStyles('.mt-1{top:0}', new Map([['mt-1', 'a']])) // => '.a{top:0}' */
export function shortenStyles(css: string, names: ReadonlyMap<string, string>): string {
  // A number such as `.5` also matches, but is never in the map.
  return css.replace(CLASS, (found, name: string) => {
    const short = names.get(name.replaceAll('\\', ''));
    return short === undefined ? found : `.${short}`;
  });
}

/** @example shortenClasses('<p class="mt-1 note">', new Map([['mt-1', 'a']])) // => '<p class="a note">' */
export function shortenClasses(html: string, names: ReadonlyMap<string, string>): string {
  return html.replace(
    / class="([^"]+)"/g,
    (_, value: string) =>
      ` class="${value
        .split(/\s+/)
        .map((name) => names.get(name.replaceAll('&amp;', '&')) ?? name)
        .join(' ')}"`,
  );
}

/** Splits a style sheet into the utilities layers and everything else. */
function splitUtilities(css: string): [utilities: string, rest: string] {
  const start = css.indexOf(LAYER);
  if (start < 0) return ['', css];
  let end = start + LAYER.length;
  for (let depth = 1; depth > 0 && end < css.length; end += 1) {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
  }
  const [utilities, rest] = splitUtilities(css.slice(0, start) + css.slice(end));
  return [css.slice(start, end) + utilities, rest];
}

function listClasses(css: string): string[] {
  // Between braces, a dot is a decimal point.
  const selectors = css.replace(/\{[^{}]*\}/g, '{}');
  return [...selectors.matchAll(CLASS)].map(([, name = '']) => name.replaceAll('\\', ''));
}

/** All names made of letters that are not taken, the shortest first. */
export function* listShortNames(isTaken: (name: string) => boolean): Generator<string, never> {
  for (let length = 1; ; length += 1) {
    for (let number = 0; number < LETTERS.length ** length; number += 1) {
      let name = '';
      for (let rest = number; name.length < length; rest = Math.floor(rest / LETTERS.length)) {
        name += LETTERS[rest % LETTERS.length] ?? '';
      }
      if (!isTaken(name)) yield name;
    }
  }
}
