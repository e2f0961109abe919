import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Compression } from '../../src/settings.ts';
import { isStale } from './isStale.ts';
import {
  EXAMPLE,
  EXAMPLE_CONTENT,
  EXAMPLE_TIME,
  FIXTURE,
  FIXTURE_CONTENT,
  FIXTURE_TIME,
  SITE,
} from './sites.ts';

/** Builds missing or stale test sites concurrently; only the rendering of pages waits for the other build. */
export async function buildFixtures(): Promise<void> {
  mkdirSync('.build', { recursive: true });
  if (isStale(SITE, 'content'))
    throw new Error(`${SITE}/ is missing or older than its sources. Run: npm run build`);
  await Promise.all([
    buildIfStale(FIXTURE_CONTENT, FIXTURE, FIXTURE_TIME),
    buildIfStale(EXAMPLE_CONTENT, EXAMPLE, EXAMPLE_TIME),
  ]);
}

async function buildIfStale(contentDir: string, outDir: string, buildTime: string): Promise<void> {
  if (!isStale(outDir, contentDir)) return;
  await promisify(execFile)(process.execPath, [BUILD], {
    // Servers send compressed files.
    env: getEnvironment(contentDir, outDir, buildTime, 'fast'),
  });
}

/** @throws if the build fails; the error's `stderr` has its output. */
export function buildSite(
  contentDir: string,
  outDir: string,
  buildTime: string,
  compression: Compression = 'none',
): string {
  return execFileSync(process.execPath, [BUILD], {
    encoding: 'utf8',
    stdio: 'pipe',
    env: getEnvironment(contentDir, outDir, buildTime, compression),
  });
}

/** Runs a build that may fail. */
export function runBuild(
  contentDir: string,
  outDir: string,
  buildTime: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [BUILD], {
    encoding: 'utf8',
    env: getEnvironment(contentDir, outDir, buildTime, 'none'),
  });
}

const BUILD = 'src/commands/build.ts';

function getEnvironment(
  contentDir: string,
  outDir: string,
  buildTime: string,
  compression: Compression,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Vitest's mode would cause a development build.
    NODE_ENV: 'production',
    MODE: undefined,
    DEV: undefined,
    PROD: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BUILD_TIME: buildTime,
    COMPRESSION: compression,
  };
}
