/** Regions of the world by which languages are listed. */
export const REGIONS = ['africa', 'americas', 'asia', 'europe'] as const;
export type Region = (typeof REGIONS)[number];

/** UN M49 codes, which `Intl.DisplayNames` accepts. */
export const regionCodes = {
  africa: '002',
  americas: '019',
  asia: '142',
  europe: '150',
} as const satisfies Record<Region, string>;
