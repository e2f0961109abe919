import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { getSettings } from '../settings.ts';

/** The address that the site is made for: `SITE_URL`, or the one in `site.yaml`. */
export function getSiteAddress(): string {
  const { siteUrl, contentDir } = getSettings();
  if (siteUrl !== undefined) return siteUrl;
  return (parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as { address: string }).address;
}
