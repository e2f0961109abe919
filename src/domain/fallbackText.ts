/**
 * Fallback text: source-language text shown where a translation is missing. It is delimited by two private use characters,
 * which pages turn into an element with `lang` and `dir`, so that it is read out and broken into lines correctly.
 */
const START = '\uE000';
const END = '\uE001';

/** @example wrapFallback('Doctor') // => '\uE000Doctor\uE001' */
export function wrapFallback(text: string): string {
  return START + text + END;
}

/** @example hasFallback('\uE000Doctor\uE001') // => true */
export function hasFallback(text: string): boolean {
  return text.includes(START);
}

/** Removes the delimiters, for places where a language can't be marked. */
export function unwrapFallback(text: string): string {
  return text.replaceAll(START, '').replaceAll(END, '');
}

/** Tags, and elements that can't contain other elements. */
const OPAQUE =
  /(<(?:script|style|title|textarea|option|svg)\b[\s\S]*?<\/(?:script|style|title|textarea|option|svg)>|<(?:"[^"]*"|'[^']*'|[^'">])*>)/i;

/**
 * Turns the fallback text of a page into elements with its language.
 * @example renderFallback('<p>\uE000Doctor\uE001</p>', { tag: 'en', direction: 'ltr' })
 * // => '<p><span lang="en" dir="ltr">Doctor</span></p>'
 */
export function renderFallback(
  html: string,
  { tag, direction }: { readonly tag: string; readonly direction: string },
): string {
  return html
    .split(OPAQUE)
    .map((part, index) =>
      index % 2 === 1
        ? unwrapFallback(part)
        : part.replaceAll(START, `<span lang="${tag}" dir="${direction}">`).replaceAll(END, '</span>'),
    )
    .join('');
}
