import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
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

const TEN_MEGABYTES = 10 * 1024 * 1024;
const INVALID_TIME =
  'BUILD_TIME is "tomorrow", which is not a valid ISO timestamp. Write it like 2026-01-31T12:00:00Z\n';
let folder = '';
useSharedFolder((path) => {
  folder = path;
}, '.build');

/** Copies the fixture and its site, changes the content, and builds. */
function build(name: string, change: (contentDir: string) => void) {
  const content = join(folder, name);
  const dist = join(folder, `${name}-dist`);
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  // The hosting files include the record that lets a build replace the site.
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

/** Appends hostile text to the text of each line, another one for each line. */
function addHostileText(contentDir: string): void {
  let turn = 0;
  const getHostile = (): string => HOSTILE_WORDS[(turn += 1) % HOSTILE_WORDS.length] ?? '';
  const change = (file: string, pattern: RegExp, hasPlaceholders = false): void => {
    edit(join(contentDir, file), (text) =>
      text.replace(pattern, (line: string, start: string, original: string) => {
        // Double braces are placeholders, and ui.json must not contain "$t(".
        const hostile = getHostile().replace(
          hasPlaceholders ? /^(\{\{.*|\$t\(.*)$/ : /^\$t\(.*$/,
          '<b onclick=alert(x)>',
        );
        const plain = original.replace(/^(["'])(.*)\1$/, '$2');
        return line.startsWith(start) ? `${start}${JSON.stringify(`${plain} ${hostile}`)}` : line;
      }),
    );
  };
  for (const language of ['en', 'ar']) {
    change(`${language}/ui.json`, /^( {2}"[^"]*": )("(?:[^"\\]|\\.)*")/gm, true);
    change(`${language}/language.yaml`, /^(name: )(.*)$/gm);
    for (const name of ['cards', 'contacts', 'groups', 'places', 'entitlements']) {
      change(
        `${language}/${name}.yaml`,
        /^( +(?:name|who|when|what|expect|find|short|right|doctor|eu): )([^{}\n"']*)$/gm,
        true,
      );
    }
    change(`${language}/guides/time.mdx`, /^((?:title|summary): )(.*)$/gm);
  }
  change('site.yaml', /^(name: )(.*)$/gm);
  change('facts/sources.yaml', /^( +(?:name|publisher): )(.*)$/gm);
  change('facts/organisations.yaml', /^( +(?:name|english): )(.*)$/gm);
  const places = ['example-house', 'overdue-cafe'];
  for (const place of places) change(`facts/places/${place}.yaml`, /^((?:name|city|address): )(.*)$/gm);
  // Every city needs a name in each language, including the changed ones.
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

/** A place name at the end of a map link. Letters, digits and percent-encoded bytes are harmless, whatever they say. */
const HARMLESS_LABEL = /^(geo:-?[\d.]+,-?[\d.]+\?q=-?[\d.]+,-?[\d.]+)\((?:[\w.~*'!-]|%[\dA-F]{2})*\)$/;

/** Everything on a page that could run, load or link, as parsed by a browser. */
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
      // Fragment links to cities contain the city's name in harmless characters.
      .filter((link) => !/#city-[a-z0-9-]+$/.test(link))
      .sort(),
  };
}

describe('a build with hostile text', () => {
  it('escapes the text: nothing on its pages can run, and the policy is unchanged', async () => {
    const { dist, status, stderr } = build('hostile', addHostileText);
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
    for (const text of HOSTILE_WORDS.filter((candidate) => candidate.startsWith('<'))) {
      expect(
        all.includes(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')) ||
          all.includes(text.replaceAll('<', '&lt;')),
        text,
      ).toBe(true);
    }
  });
});

/** The policy of a page without style hashes: styles keep rules whose class names occur in the text, so they may differ. */
function getPolicy(html: string): string {
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return policy.replace(/(?<=style-src [^;]*)'sha256-[^']+'/g, "'sha256-…'");
}

/** Ways to break content, each in a different file, with the expected error. */
const rejected: readonly (readonly [
  name: string,
  breakContent: (content: string) => void,
  reported: RegExp,
])[] = [
  [
    'a script in a guide',
    (content) => append(join(content, 'en/guides/phone.mdx'), '<script>alert(1)</script>'),
    /en\/guides\/phone\.mdx:\d+ {2}Unknown element <script>\./,
  ],
  [
    'a javascript: link',
    (content) => append(join(content, 'ar/guides/now.mdx'), '[x](javascript:alert(1))'),
    /now\.mdx:\d+ {2}The link "javascript:alert\(1\)" does not lead to a guide\./,
  ],
  [
    'extremely deep nesting',
    (content) => append(join(content, 'en/guides/time.mdx'), `{${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    /time\.mdx:\d+ {2}This is nested too deeply\./,
  ],
  [
    'YAML aliases',
    (content) => append(join(content, 'en/cards.yaml'), '  a: &a [x, x]\n  b: [*a, *a, *a]'),
    /cards\.yaml:\d+ {2}Text can't start with "&" here\./,
  ],
  [
    'a file of ten megabytes',
    (content) => truncateSync(join(content, 'facts/sources.yaml'), TEN_MEGABYTES),
    /sources\.yaml {2}This file is larger than 256 kilobytes, so it is not read\./,
  ],
  [
    'a file saved as UTF-16',
    (content) => {
      const file = join(content, 'en/places.yaml');
      writeFileSync(file, readFileSync(file, 'utf8'), 'utf16le');
    },
    /places\.yaml {2}This file can’t be read, because it is not saved as UTF-8\./,
  ],
  [
    'a symbolic link to another file',
    (content) => {
      const file = join(content, 'ar/guides/time.mdx');
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    },
    /ar\/guides\/time\.mdx {2}This is a symbolic link to a file or folder somewhere else\./,
  ],
  [
    'a country without holidays',
    (content) => edit(join(content, 'site.yaml'), (text) => text.replace('country: DK', 'country: XX')),
    /site\.yaml:4 {2}The public holidays of the country "XX" are not known\./,
  ],
];

describe('a build of invalid content', () => {
  it('reports all errors at once with fixes, and leaves the old site untouched', () => {
    const { content, dist, status, stderr } = build('rejected', (folder) => {
      for (const [, breakContent] of rejected) breakContent(folder);
    });
    for (const [name, , reported] of rejected) expect(stderr, name).toMatch(reported);
    expectCalm(stderr.trim(), content, 'all at once');
    expect(status).toBe(1);
    expect(readAll(dist)).toEqual(readAll(FIXTURE));
    expect(readAll(`${dist}-hosting`)).toEqual(readAll(`${FIXTURE}-hosting`));
  });

  it.each(rejected)('reports %s with a fix and no technical detail', (name, breakContent, reported) => {
    const content = join(folder, name.replaceAll(/\W+/g, '-'));
    cpSync(FIXTURE_CONTENT, content, { recursive: true });
    breakContent(content);
    const printed = formatContentErrors(
      checkContent(readContent(readContentFiles(content)), Date.parse(FIXTURE_TIME)),
    );
    expect(printed).toMatch(reported);
    expectCalm(printed, content, name);
  });

  it('reports a missing content folder', () => {
    const dist = join(folder, 'nothing-dist');
    const { status, stderr } = runBuild(join(folder, 'nothing'), dist, FIXTURE_TIME);
    expect(stderr).toBe(
      [
        `${folder}/nothing  There is no content folder of this name.`,
        '  Set the folder that contains site.yaml: CONTENT_DIR=content\n',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });

  it('reports an invalid BUILD_TIME', () => {
    const { status, stderr } = runBuild(FIXTURE_CONTENT, join(folder, 'never'), 'tomorrow');
    expect(stderr).toBe(INVALID_TIME);
    expect(status).toBe(2);
  });
});

/** Responds as Pagefind does, but exits at a given message, as if the disk were full. */
const CRASHING_PAGEFIND = `#!${process.execPath}
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

describe('if Pagefind crashes', () => {
  const problem =
    'Pagefind, which creates the search index, ended unexpectedly. Usually the disk or memory is full. Free some space, then run this again.';
  const crashAt = (message: string): void => {
    const program = join(folder, 'pagefind');
    writeFileSync(program, CRASHING_PAGEFIND, { mode: 0o755 });
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', resolve(program));
    vi.stubEnv('PAGEFIND_ENDS_AT', message);
  };
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(['NewIndex', 'AddFile', 'WriteFiles'])('at %s, the message explains what to do', (message) => {
    crashAt(message);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['tests/support/indexOnePage.ts', join(folder, 'index')],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toContain(`SearchIndexError: ${problem}`);
    expect(status).toBe(1);
  });

  it('the build fails, explains what to do, and leaves the old site untouched', () => {
    crashAt('WriteFiles');
    const { dist, status, stdout, stderr } = build('ended', () => undefined);
    expect(stderr).toBe(`${problem}\n`);
    expect(stdout).not.toContain('The site is in');
    expect(status).toBe(2);
    expect(readAll(dist)).toEqual(readAll(FIXTURE));
    expect(existsSync(`${dist}.new`)).toBe(false);
  });
});

describe('every other command with an invalid BUILD_TIME', () => {
  it.each([
    ['src/commands/checkContent.ts'],
    ['tools/reports/checkLaunch.ts'],
    ['tools/reports/listPlaces.ts'],
    ['tools/codes/newCode.ts'],
    ['tools/print/print.ts', 'k7wp'],
    ['tools/release/publishPermalinks.ts'],
    ['src/commands/serve.ts'],
    ['tools/release/verify.ts', 'http://127.0.0.1:1/'],
    ['bench/privacyAudit.ts'],
  ])('%s prints only how to fix it', (...command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      env: { ...process.env, BUILD_TIME: 'tomorrow' },
    });
    expect(stderr).toBe(INVALID_TIME);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
