import { START } from '../domain/paths.ts';

/** Other names of materials. */
const otherWords: Readonly<Record<string, string>> = {
  brochure: 'leaflet',
  flier: 'leaflet',
  flyer: 'leaflet',
  folder: 'leaflet',
  handbill: 'leaflet',
  handout: 'leaflet',
  pamphlet: 'leaflet',
  placard: 'poster',
  sign: 'poster',
  postcard: 'card',
  'business-card': 'wallet-card',
  'pocket-card': 'wallet-card',
  'visiting-card': 'wallet-card',
  label: 'sticker',
};

/**
 * Normalizes the name of a material, singular or plural, to its key in a campaign file.
 * @example nameMaterial('Flyers') // => 'leaflet'
 * @example nameMaterial('wallet cards') // => 'wallet-card'
 */
export function nameMaterial(word: string): string {
  const name = word.trim().toLowerCase().replace(/\s+/g, '-').replace(/s$/, '');
  return otherWords[name] ?? name;
}

/** Lets the reader choose the language. */
export const ASK = 'ask';

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
    [...campaigns].filter(({ language }) => language !== ASK).map(({ code, language }) => [code, language]),
  );
}
