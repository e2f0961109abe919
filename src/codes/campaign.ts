import { START } from '../domain/paths.ts';

/** Lets the reader choose the language. */
export const ASK_LANGUAGE = 'ask';

/**
 * The path that a code leads to, without a language.
 * @example getTargetAddress('time') // => '/time/'
 * @example getTargetAddress('start') // => '/'
 */
export function getTargetAddress(target: string): string {
  return target === START ? '/' : `/${target}/`;
}

/** Codes that are printed in only one language, with that language. */
export function mapPrintLanguages(
  campaigns: Iterable<{ readonly code: string; readonly language: string }>,
): ReadonlyMap<string, string> {
  return new Map(
    [...campaigns]
      .filter(({ language }) => language !== ASK_LANGUAGE)
      .map(({ code, language }) => [code, language]),
  );
}
