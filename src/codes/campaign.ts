import { START } from '../domain/paths.ts';

/** What people call materials besides. */
const otherWords: Readonly<Record<string, string>> = {
  brochure: 'leaflet',
  flier: 'leaflet',
  flyer: 'leaflet',
  folder: 'leaflet',
  handbill: 'leaflet',
  handout: 'leaflet',
  pamphlet: 'leaflet',
  placard: 'poster',
  character: 'poster',
  postcard: 'card',
  'business-card': 'wallet-card',
  'pocket-card': 'wallet-card',
  'visiting-card': 'wallet-card',
  label: 'sticker',
};

/**
 * What a word for one material, or for many of it, would be called in the file of a code.
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
 * What a code leads to, as an address without a language.
 * @example getTargetAddress('time') // => '/time/'
 * @example getTargetAddress('start') // => '/'
 */
export function getTargetAddress(target: string): string {
  return target === START ? '/' : `/${target}/`;
}

/** The codes whose paper is in one language alone, with that language. */
export function mapPrintLanguages(
  campaigns: Iterable<{ readonly code: string; readonly language: string }>,
): ReadonlyMap<string, string> {
  return new Map(
    [...campaigns].filter(({ language }) => language !== ASK).map(({ code, language }) => [code, language]),
  );
}
