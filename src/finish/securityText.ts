import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../domain/calendarDay.ts';

/** Less than a year, as RFC 9116 recommends. */
const VALID_MS = 364 * DAY_MS;

/** The fields of `security.txt`. */
export interface SecurityText {
  readonly contact: string;
  /** The address of the site. */
  readonly address: string;
  /** The preferred languages for reports, the best first. */
  readonly languages: readonly string[];
  /** The instant of the build, ms. */
  readonly buildTime: number;
}

/** The text of `/.well-known/security.txt` (RFC 9116). */
export function formatSecurityText({ contact, address, languages, buildTime }: SecurityText): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(buildTime + VALID_MS).toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${[...new Set(languages)].join(', ')}`,
    `Canonical: ${new URL('/.well-known/security.txt', address).href}`,
    '',
  ].join('\n');
}

export function writeSecurityText(distDir: string, text: SecurityText): void {
  const folder = join(distDir, '.well-known');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'security.txt'), formatSecurityText(text));
}
