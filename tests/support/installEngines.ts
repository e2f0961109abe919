import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['tests/servers/cloudflare', 'tests/servers/netlify'];

/** Installs the engines of hosts before the `site` tests, unless they are there: several files need them and run at the same time. */
export default function installEngines(): void {
  for (const folder of FOLDERS) {
    const installed = join(folder, 'node_modules/.installed');
    const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) continue;
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder], {
      stdio: 'pipe',
    });
    writeFileSync(installed, lock);
  }
}
