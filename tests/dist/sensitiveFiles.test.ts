import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSharedFolder } from '../support/folder.ts';
import { listSensitiveIssues } from '../support/sensitiveIssues.ts';
import { listFiles } from '../../src/finish/listFiles.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { formatContentErrors } from '../../src/domain/contentError.ts';
import { runBuild } from '../support/buildFixture.ts';
import { listPages, readAll } from '../support/pages.ts';
import { readSiteContent } from '../support/siteContent.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

const sites = [
  { dist: SITE, contentDir: 'content' },
  { dist: FIXTURE, contentDir: FIXTURE_CONTENT },
];

function listPlaceNames(files: ReturnType<typeof readContentFiles>): string[] {
  return files
    .filter(({ path }) => path.startsWith('facts/places/'))
    .flatMap(({ text }) => /^name: (.*)$/m.exec(text)?.[1] ?? []);
}

describe.each(sites)('$dist', ({ dist, contentDir }) => {
  const pages = listPages(dist);

  it('has neutral titles, addresses, previews and file names', () => {
    expect(pages.length).toBeGreaterThan(20);
    const shipped = listFiles(dist).map((path) => ({
      path,
      text: /\.(html|svg|ics)$/.test(path) ? readFileSync(join(dist, path), 'utf8') : undefined,
    }));
    const issues = listSensitiveIssues(shipped, readSiteContent(contentDir));
    expect(formatContentErrors(issues)).toBe('');
  });

  it('contains no organisation names in redirects', () => {
    const files = readContentFiles(contentDir);
    const former = pages.filter(({ path }) => /\/places\/[a-z-]{5,}\/$/.test(path));
    const redirects = readSiteContent(contentDir).redirects?.value.moves ?? [];
    expect(former.length > 0).toBe(redirects.some(({ from }) => from.startsWith('/places/')));
    const names = listPlaceNames(files);
    for (const { path, html } of former) {
      const text = html.replace(/<[^>]*>/g, ' ');
      expect(
        names.filter((name) => text.includes(name)),
        path,
      ).toEqual([]);
    }
  });

  it('gives chat previews only its title and the site name', () => {
    for (const { path, html } of pages) {
      const previews = [
        ...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*|description)" content="([^"]*)"/g),
      ];
      expect(
        previews.map(([, name]) => name),
        path,
      ).toEqual(['og:title', 'og:site_name']);
      expect(previews[0]?.[2], path).toBe(/<title>([^<]*)<\/title>/.exec(html)?.[1]);
    }
  });

  it('has a plain square as its icon', () => {
    for (const { path, html } of pages) {
      const icons = [...html.matchAll(/<link rel="icon" href="([^"]*)"/g)].map(([, href = '']) =>
        decodeURIComponent(href),
      );
      expect(icons, path).toEqual([
        expect.stringMatching(/^data:image\/svg\+xml,<svg [^>]*><path d='M5 5h14v14H5z'\/><\/svg>$/),
      ]);
    }
  });

  it('has one title for all places, so that the browser history reveals none', () => {
    const facts = readContentFiles(contentDir).filter(({ path }) => path.startsWith('facts/'));
    const places = new Set(
      facts
        .filter(({ path }) => path.startsWith('facts/places/'))
        .map(({ text }) => /^id: (\S+)$/m.exec(text)?.[1]),
    );
    const moves = facts.find(({ path }) => path === 'facts/moves.yaml')?.text ?? '';
    const paths = new Set(pages.map(({ path }) => path));
    const titles = new Map<string, Set<string>>();
    for (const { path, html } of pages) {
      const [, language = '', id = ''] = /^\/([^/]+)\/places\/([^/]+)\/$/.exec(path) ?? [];
      const isCounterpart = paths.has(`/${id}/`);
      if (id === '' || isCounterpart) continue;
      // Pages of removed or redirected places have another title, which is also the same for all.
      const kind = `${language} ${places.has(id) ? 'places' : (new RegExp(`from: /places/${id}/.* kind: (\\w+)`).exec(moves)?.[1] ?? '')}`;
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
      titles.set(kind, (titles.get(kind) ?? new Set()).add(title));
    }
    expect([...titles.keys()].filter((kind) => kind.endsWith('places')).length).toBeGreaterThan(1);
    for (const [kind, distinct] of titles) expect([...distinct], kind).toHaveLength(1);
  });
});

describe('a build with a revealing title', () => {
  let folder = '';
  useSharedFolder((path) => {
    folder = path;
  }, '.build');

  it('fails, reports where the words are, and leaves the old site untouched', () => {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    cpSync(FIXTURE_CONTENT, content, { recursive: true });
    // The hosting files include the record that lets a build replace the site.
    for (const suffix of ['', '-hosting'])
      cpSync(`${FIXTURE}${suffix}`, `${dist}${suffix}`, { recursive: true });
    const change = (file: string, from: RegExp, to: string) => {
      const path = join(content, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    change('ar/ui.json', /"cards.title": "[^"]*"/, '"cards.title": "للضحايا"');
    change('en/guides/phone.mdx', /^title: .*$/m, 'title: Before you escape');
    const line =
      readFileSync(join(content, 'ar/ui.json'), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('للضحايا')) + 1;
    const name = /^name: (.*)$/m.exec(readFileSync(join(content, 'site.yaml'), 'utf8'))?.[1] ?? '';

    const { status, stderr, stdout } = runBuild(content, dist, FIXTURE_TIME);
    const fix =
      "  Rephrase it: it stays on the reader's phone, for example in its history. The sensitive words are listed in each language's sensitive.yaml.";
    expect(stderr.trim()).toBe(
      [
        `${content}/ar/ui.json:${String(line)}  The title "للضحايا – ${name}" reveals what the site is about: "ضحايا".`,
        fix,
        `${content}/en/guides/phone.mdx:2  The title "Before you escape – ${name}" reveals what the site is about: "escap*".`,
        fix,
      ].join('\n'),
    );
    expect(stdout).not.toContain('The site is in');
    expect(status).toBe(1);
    expect(readAll(dist)).toEqual(readAll(FIXTURE));
  });
});
