import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isSiteAddress } from './domain/siteAddress.ts';

/**
 * Build settings from environment variables. `BUILD_TIME` is the only clock: two builds with the same one are
 * byte-identical.
 */
export interface Settings {
  /** Content folder: relative to the project if inside it, otherwise absolute. No trailing slash. */
  readonly contentDir: string;
  /** Output folder, in the same form. */
  readonly outDir: string;
  /** URL of the site; if undefined, the one in `site.yaml` applies. */
  readonly siteUrl: string | undefined;
  /** Time of the build, in ms since 1970. */
  readonly buildTime: number;
  readonly compression: Compression;
}

const compressions = ['none', 'fast', 'best'] as const;

/** `none` makes no compressed files; `best` makes the smallest, for a release; `fast` makes them in a fraction of the time. */
export type Compression = (typeof compressions)[number];

/** An environment variable has an invalid value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const started = new Date().toISOString();

/** @throws {SettingsError} if a value is invalid, or a folder is empty or the project folder itself */
export function getSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const siteUrl = env['SITE_URL'];
  if (siteUrl !== undefined && !isSiteAddress(siteUrl)) {
    throw new SettingsError(
      `SITE_URL is ${JSON.stringify(siteUrl)}, which is not a valid site URL. Write it like https://example.org/ or https://example.org/guide/`,
    );
  }
  const buildTime = Date.parse(env['BUILD_TIME'] ?? started);
  if (Number.isNaN(buildTime)) {
    throw new SettingsError(
      `BUILD_TIME is "${env['BUILD_TIME'] ?? ''}", which is not a valid ISO timestamp. Write it like 2026-01-31T12:00:00Z`,
    );
  }
  return {
    contentDir: readFolder('CONTENT_DIR', env['CONTENT_DIR'] ?? 'content', 'content'),
    outDir: readFolder('OUT_DIR', env['OUT_DIR'] ?? 'dist', 'dist'),
    siteUrl,
    buildTime,
    compression: readCompression(env['COMPRESSION'] ?? 'none'),
  };
}

function readCompression(typed: string): Compression {
  const compression = compressions.find((known) => known === typed);
  if (compression) return compression;
  throw new SettingsError(
    `COMPRESSION is "${typed}". Write it like COMPRESSION=none, COMPRESSION=fast or COMPRESSION=best`,
  );
}

/** @example readFolder('OUT_DIR', './dist/', 'dist') // => 'dist' */
function readFolder(name: string, typed: string, example: string): string {
  const path = relative('', typed);
  if (typed.trim() === '' || path === '') {
    throw new SettingsError(
      `${name} is "${typed}", but must be a folder other than the project folder itself. Write it like ${name}=${example}`,
    );
  }
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return (isOutside ? resolve(typed) : path).split(sep).join('/');
}
