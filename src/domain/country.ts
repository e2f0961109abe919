/** `home` is the country of the site, `unsure` has an agreement that the site knows nothing certain of. */
export type CountryGroup = 'eu' | 'non-eu' | 'home' | 'unsure';

export interface CountryView {
  readonly name: string;
  readonly group: CountryGroup;
}
