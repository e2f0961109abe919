import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME, SITE } from './sites.ts';

/** Runs once before the tests that open a site. */
export default function buildFixture(): void {
  if (!existsSync(SITE))
    throw new Error(`There is no ${SITE}/. Run "npm run build" first, or "npm test" for all.`);
  buildSite(FIXTURE_CONTENT, FIXTURE, FIXTURE_TIME);
}

/** @throws if the build fails; what it printed is in `stderr` of the error. */
export function buildSite(contentDir: string, outDir: string, buildTime: string): string {
  return execFileSync(process.execPath, ['src/build/build.ts'], {
    encoding: 'utf8',
    stdio: 'pipe',
    env: {
      ...process.env,
      // Vitest's own mode would make a development build.
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      BUILD_TIME: buildTime,
    },
  });
}
