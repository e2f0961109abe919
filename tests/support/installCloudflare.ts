import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'tests/servers/cloudflare';

/** Installs Cloudflare's engine before the `site` tests, unless it is there: several files need it and run at the same time. */
export default function installCloudflare(): void {
  const installed = join(FOLDER, 'node_modules/.installed');
  const lock = readFileSync(join(FOLDER, 'package-lock.json'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', FOLDER], {
    stdio: 'pipe',
  });
  writeFileSync(installed, lock);
}
