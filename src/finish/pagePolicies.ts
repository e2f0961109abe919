import { narrowPolicy } from '../domain/policy.ts';
import { hashInline } from './headScript.ts';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/;
const INLINE = /<(?:script|style)(?:\s[^>]*)?>([\s\S]*?)<\/(?:script|style)>/g;

/**
 * Astro gives every page the hashes of all pages. Each page keeps only those of the scripts and styles that stand in
 * it, which is stricter, and spares a phone half a kilobyte that can't be packed.
 */
export function narrowPagePolicy(html: string): string {
  const hashes = new Set([...html.matchAll(INLINE)].map(([, text = '']) => `'${hashInline(text)}'`));
  const page = { hashes, searches: html.includes('<form id="search"'), plays: html.includes('<audio') };
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) => before + narrowPolicy(policy, page) + after,
  );
}

/** The policy that a page carries; '' if it has none. */
export function getPagePolicy(html: string): string {
  return POLICY.exec(html)?.[2] ?? '';
}
