import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/check/contentRules.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { HOSTILE_WORDS } from '../support/badContent.ts';
import { startHeadlessShell } from '../support/browser.ts';
import { runBuild } from '../support/buildFixture.ts';
import { expectCalm } from '../support/messages.ts';
import { listPages, readAll } from '../support/pages.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

/** A build and the reading of its pages on a machine that has other things to do (ms). */
const PATIENCE = 600_000;
const TEN_MEGABYTES = 10 * 1024 * 1024;
const NO_INSTANT = 'BUILD_TIME is "tomorrow", which is no instant. Write it like 2026-01-31T12:00:00Z\n';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync('.build/test-');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Copies the small content and its site, does something to the content, and builds. */
function build(name: string, change: (contentDir: string) => void) {
  const content = join(folder, name);
  const dist = join(folder, `${name}-dist`);
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  // With what a server needs, where a build finds the record of its own files.
  for (const suffix of ['', '-hosting'])
    cpSync(`${FIXTURE}${suffix}`, `${dist}${suffix}`, { recursive: true });
  change(content);
  return { content, dist, ...runBuild(content, dist, FIXTURE_TIME) };
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

function append(file: string, text: string): void {
  edit(file, (before) => `${before}\n${text}\n`);
}

/** Puts all hostile words after the words of a line, the next one with each line. */
function spoilWords(contentDir: string): void {
  let turn = 0;
  const getHostile = (): string => HOSTILE_WORDS[(turn += 1) % HOSTILE_WORDS.length] ?? '';
  const spoil = (file: string, pattern: RegExp, isFilled = false): void => {
    edit(join(contentDir, file), (text) =>
      text.replace(pattern, (line: string, start: string, words: string) => {
        // What stands between double braces is filled in, and in a ui.json "$t(" is refused.
        const hostile = getHostile().replace(
          isFilled ? /^(\{\{.*|\$t\(.*)$/ : /^\$t\(.*$/,
          '<b onclick=alert(x)>',
        );
        const plain = words.replace(/^(["'])(.*)\1$/, '$2');
        return line.startsWith(start) ? `${start}${JSON.stringify(`${plain} ${hostile}`)}` : line;
      }),
    );
  };
  for (const language of ['en', 'ar']) {
    spoil(`${language}/ui.json`, /^( {2}"[^"]*": )("(?:[^"\\]|\\.)*")/gm, true);
    spoil(`${language}/language.yaml`, /^(name: )(.*)$/gm);
    for (const name of ['cards', 'contacts', 'groups', 'places', 'entitlements']) {
      spoil(
        `${language}/${name}.yaml`,
        /^( +(?:name|who|when|what|expect|find|short|right|doctor|eu): )([^{}\n"']*)$/gm,
        true,
      );
    }
    spoil(`${language}/guides/time.mdx`, /^((?:title|summary): )(.*)$/gm);
  }
  spoil('site.yaml', /^(name: )(.*)$/gm);
  spoil('facts/sources.yaml', /^( +(?:name|publisher): )(.*)$/gm);
  spoil('facts/organisations.yaml', /^( +(?:name|english): )(.*)$/gm);
  const places = ['example-house', 'overdue-cafe'];
  for (const place of places) spoil(`facts/places/${place}.yaml`, /^((?:name|city|address): )(.*)$/gm);
  // A city must have a name in each language: the spoilt ones have spoilt names too.
  const cities = places.map((place) => {
    const record = readFileSync(join(contentDir, `facts/places/${place}.yaml`), 'utf8');
    return /^city: (.*)$/m.exec(record)?.[1] ?? '';
  });
  edit(join(contentDir, 'ar/places.yaml'), (text) =>
    text.replace(/^cities:\n/m, (line) => line + cities.map((city) => `  ${city}: ${city}\n`).join('')),
  );
}

interface Active {
  readonly scripts: number;
  readonly handlers: readonly string[];
  readonly links: readonly string[];
  readonly names: readonly string[];
}

/**
 * The name of a place at the end of a link to a map, where it is nothing but letters, digits and bytes written as codes:
 * it may say anything then, and can do nothing.
 */
const HARMLESS_LABEL = /^(geo:-?[\d.]+,-?[\d.]+\?q=-?[\d.]+,-?[\d.]+)\((?:[\w.~*'!-]|%[\dA-F]{2})*\)$/;

/** Whatever on a page could run, load or lead somewhere, as a browser reads it. */
async function listActive(reader: Page, html: string): Promise<Active> {
  const { links, ...active } = await reader.evaluate((text) => {
    const elements = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')];
    const attributes = elements.flatMap((element) => [...element.attributes]);
    return {
      scripts: elements.filter(({ localName }) => localName === 'script').length,
      handlers: attributes.map(({ name }) => name).filter((name) => /^on|^style$|^srcdoc$/i.test(name)),
      links: attributes
        .filter(({ name }) => /^(href|src|action|formaction|xlink:href)$/i.test(name))
        .map(({ value }) => value),
      names: [...new Set(elements.map(({ localName }) => localName))].sort(),
    };
  }, html);
  return {
    ...active,
    links: links
      .map((link) => link.replace(HARMLESS_LABEL, '$1'))
      // A jump to a city is named after it, in signs that say nothing to a browser.
      .filter((link) => !/#city-[a-z0-9-]+$/.test(link))
      .sort(),
  };
}

describe('a build whose words are hostile', () => {
  it(
    'prints them as words: nothing on its pages can run, and its policy is the same',
    async () => {
      const { dist, status, stderr } = build('hostile', spoilWords);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const usual = new Map(listPages(FIXTURE).map(({ path, html }) => [path, html]));
      const pages = listPages(dist);
      const browser = await startHeadlessShell();
      const reader = await browser.newPage();
      expect(pages.map(({ path }) => path)).toEqual([...usual.keys()]);
      for (const { path, html } of pages) {
        const requested = await listActive(reader, usual.get(path) ?? '');
        expect(await listActive(reader, html), path).toEqual({ ...requested, handlers: [] });
        expect(getPolicy(html), path).toBe(getPolicy(usual.get(path) ?? ''));
      }
      await browser.close();
      const all = pages.map(({ html }) => html).join('');
      for (const words of HOSTILE_WORDS.filter((candidate) => candidate.startsWith('<'))) {
        expect(
          all.includes(words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')) ||
            all.includes(words.replaceAll('<', '&lt;')),
          words,
        ).toBe(true);
      }
    },
    PATIENCE,
  );
});

/** The policy of a page. A style keeps the rules for names that stand among the words, so its hash may be another. */
function getPolicy(html: string): string {
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return policy.replace(/(?<=style-src [^;]*)'sha256-[^']+'/g, "'sha256-…'");
}

/** Ways to spoil a content, each in a file of its own, and what a build says of it. */
const rejected: readonly (readonly [what: string, spoil: (content: string) => void, reported: RegExp])[] = [
  [
    'a program in a guide',
    (content) => {
      append(join(content, 'en/guides/phone.mdx'), '<script>alert(1)</script>');
    },
    /en\/guides\/phone\.mdx:\d+ {2}<script> is no element of a guide\./,
  ],
  [
    'a link that runs',
    (content) => {
      append(join(content, 'ar/guides/now.mdx'), '[x](javascript:alert(1))');
    },
    /now\.mdx:\d+ {2}The link "javascript:alert\(1\)" leads to no guide\./,
  ],
  [
    'code so deep that it would end the program',
    (content) => {
      append(join(content, 'en/guides/time.mdx'), `{${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    },
    /time\.mdx:\d+ {2}Too many things stand inside each other here\./,
  ],
  [
    'names that stand for each other',
    (content) => {
      append(join(content, 'en/cards.yaml'), '  a: &a [x, x]\n  b: [*a, *a, *a]');
    },
    /cards\.yaml:\d+ {2}Words can't begin with "&" here\./,
  ],
  [
    'a file of ten megabytes',
    (content) => {
      truncateSync(join(content, 'facts/sources.yaml'), TEN_MEGABYTES);
    },
    /sources\.yaml {2}This file is larger than 256 kilobytes, so it is not read\./,
  ],
  [
    'a file saved as UTF-16',
    (content) => {
      const file = join(content, 'en/places.yaml');
      writeFileSync(file, readFileSync(file, 'utf8'), 'utf16le');
    },
    /places\.yaml {2}The letters of this file are saved in a way that can’t be read here\./,
  ],
  [
    'a link to another file of the computer',
    (content) => {
      const file = join(content, 'ar/guides/time.mdx');
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    },
    /ar\/guides\/time\.mdx {2}This is a link to a file or folder somewhere else\./,
  ],
  [
    'a country without holidays',
    (content) => {
      edit(join(content, 'site.yaml'), (text) => text.replace('country: DK', 'country: XX'));
    },
    /site\.yaml:4 {2}The public holidays of the country "XX" are not known\./,
  ],
];

describe('a build of content that is refused', () => {
  it('says of all that is wrong at once what to do, and leaves the old site untouched', () => {
    const { content, dist, status, stderr } = build('refused', (folder) => {
      for (const [, spoil] of rejected) spoil(folder);
    });
    for (const [what, , reported] of rejected) expect(stderr, what).toMatch(reported);
    expectCalm(stderr.trim(), content, 'all at once');
    expect(status).toBe(1);
    expect(readAll(dist)).toEqual(readAll(FIXTURE));
  });

  it.each(rejected)(
    '%s: says what to do, and nothing that does not belong there',
    (what, spoil, reported) => {
      const content = join(folder, what.replaceAll(/\W+/g, '-'));
      cpSync(FIXTURE_CONTENT, content, { recursive: true });
      spoil(content);
      const said = formatContentErrors(
        checkContent(readContent(readContentFiles(content)), Date.parse(FIXTURE_TIME)),
      );
      expect(said).toMatch(reported);
      expectCalm(said, content, what);
    },
  );

  it('there is no content at all', () => {
    const dist = join(folder, 'nothing-dist');
    const { status, stderr } = runBuild(join(folder, 'nothing'), dist, FIXTURE_TIME);
    expect(stderr).toBe(
      [
        `${folder}/nothing  There is no folder of this name with content in it.`,
        '  Name the folder that holds site.yaml: CONTENT_DIR=content\n',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });

  it('the instant of the build is none', () => {
    const { status, stderr } = runBuild(FIXTURE_CONTENT, join(folder, 'never'), 'tomorrow');
    expect(stderr).toBe(NO_INSTANT);
    expect(status).toBe(2);
  });
});

/** Answers as Pagefind does, until it is asked to write: as if the disk were full. */
const ENDING_PAGEFIND = `#!${process.execPath}
let read = '';
process.stdin.on('data', (chunk) => {
  read += chunk;
  const messages = read.split(',');
  read = messages.pop();
  for (const message of messages) {
    const { message_id, payload } = JSON.parse(Buffer.from(message, 'base64'));
    if (payload.type === process.env.PAGEFIND_ENDS_AT) process.exit(101);
    const answer = payload.type === 'NewIndex' ? { type: 'NewIndex', index_id: 0 } : { type: 'IndexedFile' };
    process.stdout.write(Buffer.from(JSON.stringify({ message_id, payload: answer })).toString('base64') + ',');
  }
});
`;

describe('a build whose Pagefind ends without an answer', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(['NewIndex', 'AddFile', 'WriteFiles'])(
    'fails at %s, says what to do, and leaves the old site untouched',
    (message) => {
      const program = join(folder, 'pagefind');
      writeFileSync(program, ENDING_PAGEFIND, { mode: 0o755 });
      vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', resolve(program));
      vi.stubEnv('PAGEFIND_ENDS_AT', message);
      const { dist, status, stdout, stderr } = build(`ended-${message}`, () => undefined);
      expect(stderr).toBe(
        'Pagefind, which creates the search index, ended unexpectedly. Usually the disk or memory is full. Free some space, then run this again.\n',
      );
      expect(stdout).not.toContain('The site is in');
      expect(status).toBe(2);
      expect(readAll(dist)).toEqual(readAll(FIXTURE));
      expect(existsSync(`${dist}.new`)).toBe(false);
    },
    PATIENCE,
  );
});

describe('another command that is given no instant', () => {
  it.each([
    ['src/commands/checkContent.ts'],
    ['src/commands/checkLaunch.ts'],
    ['src/commands/listPlaces.ts'],
    ['src/commands/newCode.ts'],
    ['src/commands/print.ts', 'k7wp'],
    ['src/commands/publishLedger.ts'],
    ['src/commands/serve.ts'],
    ['src/commands/verify.ts', 'http://127.0.0.1:1/'],
    ['bench/privacyAudit.ts'],
  ])('%s: says what to write, and nothing else', (...command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      env: { ...process.env, BUILD_TIME: 'tomorrow' },
    });
    expect(stderr).toBe(NO_INSTANT);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
