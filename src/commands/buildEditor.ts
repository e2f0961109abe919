/** Writes the pages of the editor into a folder of their own; nothing of them is ever in `dist/`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

export const EDITOR = 'dist-editor';

const PAGE = 'src/editor/page';
const WORDS = 'src/editor/words';

/** Nothing may be loaded from another host, nor sent to one. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The words of the editor by language: a language more is a file more. */
export function readEditorWords(): Record<string, Record<string, string>> {
  const files = readdirSync(WORDS).sort((a, b) => Number(b === 'en.json') - Number(a === 'en.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(WORDS, file), 'utf8')) as Record<string, string>,
    ]),
  );
}

export async function buildEditor(outDir = EDITOR): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await build({
    entryPoints: { editor: join(PAGE, 'folder.tsx') },
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { EDITOR_WORDS: JSON.stringify(readEditorWords()) },
    logLevel: 'warning',
  });
  writeFileSync(
    join(outDir, 'index.html'),
    [
      '<!doctype html>',
      '<html lang="en">',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      '<meta name="viewport" content="width=device-width">',
      '<meta name="robots" content="noindex">',
      '<meta name="referrer" content="no-referrer">',
      '<title>Editor</title>',
      '<link rel="icon" href="data:,">',
      '<link rel="stylesheet" href="editor.css">',
      '<div id="editor"></div>',
      '<script type="module" src="editor.js"></script>',
      '</html>',
      '',
    ].join('\n'),
  );
}
