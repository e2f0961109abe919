import { execFileSync } from 'node:child_process';
import { findProgram, programs } from '../../src/commands/programs.ts';

type Tool = 'pdffonts' | 'pdfinfo' | 'pdftoppm' | 'pdftotext';

/** Runs a Poppler tool and returns its output. */
export function runPoppler(tool: Tool, args: readonly string[]): string {
  return execFileSync(findProgram(programs[tool]), args, { encoding: 'utf8', maxBuffer: 1 << 26 });
}
