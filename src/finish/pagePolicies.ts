import { narrowPolicy } from '../domain/policy.ts';
import { hashInline } from './headScript.ts';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/;
const INLINE = /<(?:script|style)(?:\s[^>]*)?>([\s\S]*?)<\/(?:script|style)>/g;

/**
 * Astro gives every page the hashes of all pages. Each page keeps only the hashes of its own scripts and styles, which is
 * stricter and saves half a kilobyte that does not compress.
 */
export function narrowPagePolicy(html: string): string {
  const hashes = new Set([...html.matchAll(INLINE)].map(([, text = '']) => `'${hashInline(text)}'`));
  const page = {
    hashes,
    searches: html.includes('<form id="search"'),
    loads: html.includes('<a id="language-names"'),
    plays: html.includes('<audio'),
  };
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) => before + narrowPolicy(policy, page) + after,
  );
}

/** The Content-Security-Policy of a page; '' if it has none. */
export function getPagePolicy(html: string): string {
  return POLICY.exec(html)?.[2] ?? '';
}
