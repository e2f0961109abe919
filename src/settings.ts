import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isSiteAddress } from './domain/siteAddress.ts';

/**
 * What a build takes from outside, read once. `BUILD_TIME` is the only clock: two builds with the same one are the
 * same bytes.
 */
export interface Settings {
  /** Folder with the words and facts: relative to the project where it lies in it, else absolute. No slash at its end. */
  readonly contentDir: string;
  /** Folder that the site is written to, named in the same way. */
  readonly outDir: string;
  /** Address of the site, or undefined to take the one in `site.yaml`. */
  readonly siteUrl: string | undefined;
  /** The instant of the build, ms since 1970. */
  readonly buildTime: number;
}

/** What was given from outside can't be used. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const started = new Date().toISOString();

/** @throws if `BUILD_TIME` is no instant, `SITE_URL` no address of a site, or a folder the project itself. */
export function getSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const siteUrl = env['SITE_URL'];
  if (siteUrl !== undefined && !isSiteAddress(siteUrl)) {
    throw new SettingsError(
      `SITE_URL is ${JSON.stringify(siteUrl)}, which is no address of a site. Write it like https://example.org/ or https://example.org/guide/`,
    );
  }
  const buildTime = Date.parse(env['BUILD_TIME'] ?? started);
  if (Number.isNaN(buildTime)) {
    throw new SettingsError(
      `BUILD_TIME is "${env['BUILD_TIME'] ?? ''}", which is no instant. Write it like 2026-01-31T12:00:00Z`,
    );
  }
  return {
    contentDir: readFolder('CONTENT_DIR', env['CONTENT_DIR'] ?? 'content', 'content'),
    outDir: readFolder('OUT_DIR', env['OUT_DIR'] ?? 'dist', 'dist'),
    siteUrl,
    buildTime,
  };
}

/** @example readFolder('OUT_DIR', './dist/', 'dist') // => 'dist' */
function readFolder(name: string, typed: string, example: string): string {
  const path = relative('', typed);
  if (typed.trim() === '' || path === '') {
    throw new SettingsError(
      `${name} is "${typed}", which names no folder of its own. Write it like ${name}=${example}`,
    );
  }
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return (isOutside ? resolve(typed) : path).split(sep).join('/');
}
