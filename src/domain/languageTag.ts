/**
 * A tag as it is written everywhere; undefined where it is none, or says more than the language, its script and its country.
 * @example canonicalizeTag('pt-br') // => 'pt-BR'
 * @example canonicalizeTag('de-u-co-phonebk') // => undefined
 */
export function canonicalizeTag(tag: string): string | undefined {
  try {
    const { baseName } = new Intl.Locale(tag);
    return Intl.getCanonicalLocales(tag)[0] === baseName ? baseName : undefined;
  } catch {
    return undefined;
  }
}
