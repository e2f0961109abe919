import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isSameSite } from '../domain/siteAddress.ts';
import { getSettings, SettingsError } from '../settings.ts';
import type { Site } from '../content/schemas/site.ts';

type SiteRecord = Pick<
  Site,
  'address' | 'exitLink' | 'onion' | 'securityContact' | 'sourceLanguage' | 'countryLanguage'
>;

/** What `site.yaml` says of the site as a whole. The content check has seen it before. */
export function getSiteRecord(): SiteRecord {
  return parse(readFileSync(join(getSettings().contentDir, 'site.yaml'), 'utf8')) as SiteRecord;
}

/**
 * The address that the site is made for: `SITE_URL`, or the one in `site.yaml`.
 * @throws if the leave link would lead to it.
 */
export function getSiteAddress(): string {
  const { address, exitLink } = getSiteRecord();
  const { siteUrl = address } = getSettings();
  if (isSameSite(exitLink, siteUrl)) {
    throw new SettingsError(
      `SITE_URL is "${siteUrl}", but "exitLink" in site.yaml leads there too: whoever left would still be on this site.`,
    );
  }
  return siteUrl;
}

/**
 * The folder that an address leads to, without a slash at its end.
 * @example getBasePath('https://ngo.example/guide/') // => '/guide'
 */
export function getBasePath(address: string): string {
  return new URL(address).pathname.replace(/\/+$/, '');
}
