import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrowPolicy } from '../domain/policy.ts';
import { listFiles } from './listFiles.ts';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/;
const INLINE = /<(?:script|style)(?:\s[^>]*)?>([\s\S]*?)<\/(?:script|style)>/g;

/**
 * Astro gives every page the hashes of all pages. Each page keeps only those of the scripts and styles that stand in
 * it, which is stricter, and spares a phone half a kilobyte that can't be packed.
 */
export function narrowPagePolicies(distDir: string): void {
  for (const file of listFiles(distDir).filter((name) => name.endsWith('.html'))) {
    const path = join(distDir, file);
    writeFileSync(path, narrowPagePolicy(readFileSync(path, 'utf8')));
  }
}

/** The page with its own policy, as narrow as it can be. */
function narrowPagePolicy(html: string): string {
  const hashes = new Set([...html.matchAll(INLINE)].map(([, text = '']) => hashInline(text)));
  const page = { hashes, searches: html.includes('<form id="search"') };
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) => before + narrowPolicy(policy, page) + after,
  );
}

/** The policy that a page carries; '' if it has none. */
export function getPagePolicy(html: string): string {
  return POLICY.exec(html)?.[2] ?? '';
}

/** The hash of a script or a style, as a policy names it. */
export function hashInline(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
