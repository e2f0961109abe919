import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSync, transformSync } from 'esbuild';

/** An inline script for the head of a page, with its hash for the policy. */
export interface HeadScript {
  readonly text: string;
  readonly hash: `sha256-${string}`;
}

/**
 * Compiles scripts without imports to one script to be inlined in every page. Astro turns scripts into modules, which run only
 * after the page has been parsed.
 */
export function readHeadScript(...files: readonly string[]): HeadScript {
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const { code } = transformSync(source, {
    loader: 'ts',
    minify: true,
    target: 'es2020',
  });
  const text = code.trim();
  return { text, hash: hashInline(text) };
}

/** Bundles a script with what it imports, to be copied as text: in one line, because some editors of websites add line breaks. */
export function bundleScript(file: string): string {
  const { outputFiles } = buildSync({
    ...{ entryPoints: [file], bundle: true, write: false, minify: true },
    ...{ format: 'iife', target: 'es2020', supported: { 'template-literal': false } },
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}

/** The hash that allows an inline script or style in the policy. */
export function hashInline(text: string): HeadScript['hash'] {
  return `sha256-${hash('sha256', text, 'base64')}`;
}
