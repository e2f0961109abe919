import { execFileSync } from 'node:child_process';
import { findProgram, programs } from '../../src/commands/programs.ts';

type Tool = 'pdffonts' | 'pdfinfo' | 'pdftoppm' | 'pdftotext';

/** What a tool of Poppler says of a PDF. */
export function runPoppler(tool: Tool, args: readonly string[]): string {
  return execFileSync(findProgram(programs[tool]), args, { encoding: 'utf8', maxBuffer: 1 << 26 });
}
