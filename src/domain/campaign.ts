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

type CampaignMaterial = (typeof campaignMaterials)[number];

/** What people call them besides. */
const otherWords: Readonly<Record<string, CampaignMaterial>> = {
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
  walletcard: 'wallet-card',
  label: 'sticker',
};

/**
 * The material that a word means, one or many of it.
 * @example findMaterial('Flyers') // => 'leaflet'
 * @example findMaterial('wallet cards') // => 'wallet-card'
 */
export function findMaterial(word: string): CampaignMaterial | undefined {
  const name = word.trim().toLowerCase().replace(/\s+/g, '-').replace(/s$/, '');
  return campaignMaterials.find((material) => material === name) ?? otherWords[name];
}

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
  readonly material: CampaignMaterial;
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
