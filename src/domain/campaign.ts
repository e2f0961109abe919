import { getPagePath } from './paths.ts';

/** Leads to the start page of a language. A guide may be called `home`, so this is another word, which no guide may have. */
export const START = 'start';

/** Lets the reader choose the language. */
export const ASK = 'ask';

/**
 * What a code leads to, as an address without a language.
 * @example getTargetAddress('time') // => '/time/'
 * @example getTargetAddress('start') // => '/'
 */
export function getTargetAddress(target: string): string {
  return target === START ? '/' : `/${target}/`;
}

/**
 * Where a code leads in a language.
 * @example getTargetPath('th', 'time') // => '/th/time/'
 * @example getTargetPath('th', 'start') // => '/th/'
 */
export function getTargetPath(language: string, target: string): string {
  return getPagePath(language, getTargetAddress(target));
}
