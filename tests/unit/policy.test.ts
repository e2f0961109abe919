import { describe, expect, it } from 'vitest';
import {
  allowsSearch,
  CACHED_FOREVER_PATTERN,
  combinePolicies,
  allowsPolicy,
  commonHeaders,
  getCacheRule,
  isStrictPolicy,
  filePolicy,
  narrowPolicy,
} from '../../src/domain/policy.ts';

const [A, B, C] = ["'sha256-a='", "'sha256-b='", "'sha256-c='"];
const WIDE = `default-src 'none';img-src data:;media-src 'self';connect-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${A} ${B}; style-src 'self' ${C};`;

describe('narrowPolicy', () => {
  it('keeps only the scripts and styles of the page', () => {
    expect(narrowPolicy(WIDE, { hashes: new Set([A, C]), searches: false, loads: false, plays: false })).toBe(
      `default-src 'none'; img-src data:; script-src ${A}; style-src ${C}`,
    );
  });

  it('keeps what the search needs on pages with a search', () => {
    expect(narrowPolicy(WIDE, { hashes: new Set([B]), searches: true, loads: false, plays: false })).toBe(
      `default-src 'none'; img-src data:; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${B}`,
    );
  });

  it('allows loading files, but not what the search needs, on pages that load names', () => {
    expect(narrowPolicy(WIDE, { hashes: new Set([B]), searches: false, loads: true, plays: false })).toBe(
      `default-src 'none'; img-src data:; connect-src 'self'; script-src ${B}`,
    );
  });

  it('allows media of the site on pages with a recording', () => {
    expect(narrowPolicy(WIDE, { hashes: new Set(), searches: false, loads: false, plays: true })).toBe(
      "default-src 'none'; img-src data:; media-src 'self'",
    );
  });

  it('never allows more than before', () => {
    expect(
      narrowPolicy("default-src 'none'", {
        hashes: new Set([A]),
        searches: true,
        loads: false,
        plays: false,
      }),
    ).toBe("default-src 'none'");
  });
});

describe('combinePolicies', () => {
  it('allows what any page allows, and forbids framing', () => {
    expect(
      combinePolicies([
        `default-src 'none'; script-src ${B}`,
        `default-src 'none'; script-src ${A} ${B}; style-src ${C}`,
      ]),
    ).toBe(`default-src 'none'; script-src ${A} ${B}; style-src ${C}; frame-ancestors 'none'`);
  });

  it("drops 'none' when there are other sources", () => {
    expect(combinePolicies(["img-src 'none'", 'img-src data:'])).toBe(
      "img-src data:; frame-ancestors 'none'",
    );
  });

  it('does not depend on the order of pages', () => {
    const policies = [`script-src ${A}`, `style-src ${C}; script-src ${B}`, "default-src 'none'"];
    expect(combinePolicies(policies)).toBe(combinePolicies(policies.toReversed()));
  });

  it('keeps pages with and without a search distinguishable', () => {
    expect(allowsSearch(WIDE)).toBe(true);
    expect(
      allowsSearch(narrowPolicy(WIDE, { hashes: new Set(), searches: false, loads: false, plays: false })),
    ).toBe(false);
    expect(allowsSearch(`script-src ${A}`)).toBe(false);
    expect(allowsSearch(filePolicy)).toBe(false);
  });
});

describe('CACHED_FOREVER_PATTERN', () => {
  it.each([
    ['index.html', false],
    ['en/now/index.html', false],
    ['data/v1/places.json', false],
    ['qr/k7wp.svg', false],
    ['pagefind/pagefind-entry.json', false],
    ['pagefind/pagefind.js', false],
    ['pagefind/index/en_aeb6724.pf_index', true],
    ['pagefind/pagefind.pt-br_269fd57b39.pf_meta', true],
    ['pagefind/unknown_7add525659.wasm', true],
    // Search results would reveal what was searched for.
    ['pagefind/fragment/en_cfa85b3.pf_fragment', false],
    // Without a hash of the content in the name.
    ['pagefind/en.wasm', false],
    ['en/pagefind/index/en_aeb6724.pf_index', false],
  ])('%s: %s', (file, isKept) => expect(new RegExp(`^${CACHED_FOREVER_PATTERN}$`).test(file)).toBe(isKept));
});

it('commonHeaders contains the headers that protect readers in browsers', () => {
  expect(commonHeaders).toMatchObject({
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': expect.stringContaining('camera=()') as string,
  });
});

describe('Permissions-Policy', () => {
  it('disables every feature', () => {
    const powers = commonHeaders['Permissions-Policy']?.split(', ') ?? [];
    expect(powers.length).toBeGreaterThan(20);
    expect(powers.filter((power) => !/^[a-z-]+=\(\)$/.test(power))).toEqual([]);
  });
});

describe('isStrictPolicy', () => {
  const strict = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  it.each([strict, `${strict}; script-src 'self' 'sha256-a' 'wasm-unsafe-eval'`])('accepts %s', (policy) =>
    expect(isStrictPolicy(policy)).toBe(true),
  );

  it.each([
    '',
    strict.replace("default-src 'none'", "default-src 'self'"),
    strict.replace("; frame-ancestors 'none'", ''),
    `${strict}; script-src 'unsafe-inline'`,
    `${strict}; script-src 'unsafe-eval'`,
    `${strict}; script-src https:`,
    `${strict}; script-src https://cdn.example`,
    `${strict}; script-src *`,
  ])('rejects %s', (policy) => expect(isStrictPolicy(policy)).toBe(false));
});

describe('allowsPolicy', () => {
  it.each<readonly [string, string, boolean]>([
    ["script-src 'sha256-a' 'sha256-b'; style-src 'sha256-c'", "script-src 'sha256-a'", true],
    ["script-src 'sha256-a'", "script-src 'sha256-b'", false],
    ["script-src 'sha256-a'", "style-src 'sha256-a'", false],
    ["style-src 'unsafe-inline'", "style-src 'sha256-a'", true],
    ["style-src 'unsafe-inline' 'sha256-b'", "style-src 'sha256-a'", false],
    ["default-src 'none'", "default-src 'none'; img-src 'none'", true],
    ["default-src 'none'", "default-src 'none'; connect-src 'self'", false],
    // One source or one directive that is allowed doesn't make up for another.
    ["script-src 'sha256-a'", "script-src 'sha256-a' 'sha256-b'", false],
    ["script-src 'sha256-a'", "script-src 'sha256-a'; style-src 'sha256-b'", false],
    // What a page restricts further needs nothing from the header.
    ['img-src data:', "img-src data:; require-trusted-types-for 'script'", true],
  ])('of header %s and page %s is %s', (header, page, isAllowed) =>
    expect(allowsPolicy(header, page)).toBe(isAllowed),
  );
});

describe('getCacheRule', () => {
  it.each([
    ['en/now/index.html', 'no-store'],
    ['pagefind/fragment/en_0a1.pf_fragment', 'no-store'],
    ['search/en.json', 'no-cache'],
    ['pagefind/unknown_0a1b2c3d4e.wasm', 'public, max-age=31536000, immutable'],
    ['x/pagefind/unknown_0a1b2c3d4e.wasm', 'no-store'],
  ])('of %s is %s', (file, rule) => expect(getCacheRule(file)).toBe(rule));
});
