import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** An inline script for the head of a page, with its hash for the policy. */
export interface HeadScript {
  readonly text: string;
  readonly hash: `sha256-${string}`;
}

/**
 * Compiles a single-file script to be inlined in every page. Astro turns scripts into modules, which run only after the page has
 * been parsed.
 */
export function readHeadScript(file: string): HeadScript {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    minify: true,
    target: 'es2020',
  });
  const text = code.trim();
  return { text, hash: hashInline(text) };
}

/** The hash that allows an inline script or style in the policy. */
export function hashInline(text: string): HeadScript['hash'] {
  return `sha256-${hash('sha256', text, 'base64')}`;
}
