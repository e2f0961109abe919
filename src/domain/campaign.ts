import { getPagePath } from './paths.ts';

export const campaignMaterials = [
  'poster',
  'leaflet',
  'card',
  'wallet-card',
  'sticker',
  'product',
  'other',
] as const;

/** `planned` is not printed yet, `stopped` is no longer handed out; the link of all of them works. */
export const campaignStatuses = ['planned', 'printed', 'stopped'] as const;

/** Leads to the start page of a language. A guide may be called `home`, so this is another word, which no guide may have. */
export const START = 'start';

/** Lets the reader choose the language. */
export const ASK = 'ask';

/** A printed code, as a page needs it. */
export interface CampaignView {
  readonly code: string;
  /** The slug of the guide that the code leads to, or `start` for the start page. */
  readonly target: string;
  /** The tag of a language, or `ask` to let the reader choose. */
  readonly language: string;
  readonly material: (typeof campaignMaterials)[number];
  readonly status: (typeof campaignStatuses)[number];
}

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

/** The codes whose paper is in one language alone, with that language. */
export function mapPrintLanguages(
  campaigns: Iterable<Pick<CampaignView, 'code' | 'language'>>,
): ReadonlyMap<string, string> {
  return new Map(
    [...campaigns].filter(({ language }) => language !== ASK).map(({ code, language }) => [code, language]),
  );
}
