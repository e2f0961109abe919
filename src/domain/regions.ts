/** Parts of the world by which a language is found. */
export const REGIONS = ['africa', 'americas', 'asia', 'europe'] as const;
export type Region = (typeof REGIONS)[number];

/** Their codes in UN M49, by which `Intl.DisplayNames` knows their names. */
export const regionCodes = {
  africa: '002',
  americas: '019',
  asia: '142',
  europe: '150',
} as const satisfies Record<Region, string>;
