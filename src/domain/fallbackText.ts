/**
 * Words of the source language that stand where a translation is missing. Two signs of the private use area go around them
 * from the content to the page: there they become an element with the language of the words, so that it is neither read out
 * nor broken into lines as if it were the other one.
 */
const START = '\uE000';
const END = '\uE001';

/** @example borrow('Doctor') // => '\uE000Doctor\uE001' */
export function wrapFallback(text: string): string {
  return START + text + END;
}

/** @example hasBorrowed('\uE000Doctor\uE001') // => true */
export function hasFallback(text: string): boolean {
  return text.includes(START);
}

/** The words without the signs, where nothing can say which language they are in. */
export function unwrapFallback(text: string): string {
  return text.replaceAll(START, '').replaceAll(END, '');
}

/** What is not words between elements: tags, and elements that hold no others. */
const OPAQUE =
  /(<(?:script|style|title|textarea|option|svg)\b[\s\S]*?<\/(?:script|style|title|textarea|option|svg)>|<(?:"[^"]*"|'[^']*'|[^'">])*>)/i;

/**
 * A page with borrowed words as elements of their language.
 * @example markBorrowed('<p>\uE000Doctor\uE001</p>', { tag: 'en', direction: 'ltr' })
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
