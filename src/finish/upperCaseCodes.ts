import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getCodePath, getUpperCaseCodePath } from '../domain/paths.ts';

/**
 * Puts the page of every code at its address in capitals too. A disk that takes `q` and `Q` for one folder answers both
 * already; what is built there must not be copied to a host that does not.
 */
export function writeUpperCaseCodes(distDir: string): void {
  const folder = join(distDir, getCodePath('').slice(1));
  if (!existsSync(folder)) return;
  for (const code of readdirSync(folder)) {
    const copy = join(distDir, getUpperCaseCodePath(code));
    if (!existsSync(copy)) cpSync(join(distDir, getCodePath(code)), copy, { recursive: true });
  }
}
