import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FOLDERS = ['tests/servers/cloudflare', 'tests/servers/netlify'];

/** Installs the engines of hosts, unless they are there: several files need them and run at the same time. */
export async function installEngines(): Promise<void> {
  await Promise.all(FOLDERS.map(install));
}

async function install(folder: string): Promise<void> {
  const installed = join(folder, 'node_modules/.installed');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  await promisify(execFile)('npm', [
    ...['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix'],
    folder,
  ]);
  writeFileSync(installed, lock);
}
