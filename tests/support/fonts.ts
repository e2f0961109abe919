import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findProgram, programs } from '../../src/commands/programs.ts';

/** Environment variables that limit a browser to DejaVu Sans, which has wide letters and lacks many scripts. */
export function getDejaVuAlone(folder: string): Record<string, string> {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  const regular = findProgram(programs.dejaVu);
  for (const font of [regular, regular.replace('.ttf', '-Bold.ttf')])
    symlinkSync(font, join(fonts, basename(font)));
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
