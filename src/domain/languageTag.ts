/**
 * The canonical form of a language tag; undefined if it is invalid, or has more than language, script and country.
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
