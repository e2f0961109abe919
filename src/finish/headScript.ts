import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** A script that stands in the head of a page, and what the policy must say to let it run. */
export interface HeadScript {
  readonly text: string;
  readonly hash: `sha256-${string}`;
}

/**
 * A script of one file, small enough to be written into every page. Astro makes modules of its scripts, and a module
 * runs only when the page is there already.
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

/** What the policy must say of a script or a style that stands in a page. */
export function hashInline(text: string): HeadScript['hash'] {
  return `sha256-${hash('sha256', text, 'base64')}`;
}
