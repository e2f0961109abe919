import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layers } from '../../lintLayers.ts';
import { placeSchema } from '../../src/content/schemas/placeSchema.ts';
import { textFileNames } from '../../src/content/textFiles.ts';
import { namedGuides } from '../../src/domain/guide.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const readJson = (file: string): unknown => JSON.parse(read(file));

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md'), 'content/README.md'].sort();
const project = readJson('package.json') as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
> & { readonly license: string };

/** Scripts that npm runs by itself. */
const RUN_BY_NPM = ['postinstall'];

/** The scripts that a text names as commands. */
function listNamedScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
}

/** The ids that Git hosts give to the headings of a text. */
function listAnchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documentation', () => {
  const named = documents.flatMap((file) => listNamedScripts(read(file)).map((script) => ({ file, script })));

  it('names every npm script', () => {
    const known = new Set([...RUN_BY_NPM, ...named.map(({ script }) => script)]);
    expect(Object.keys(project.scripts).filter((script) => !known.has(script))).toEqual([]);
  });

  it('names no npm script that does not exist', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ script }) => !(script in project.scripts))).toEqual([]);
  });

  it('names only files that exist', () => {
    const files = documents.flatMap((file) =>
      Array.from(
        read(file).matchAll(/`((?:src|tests|tools|bench)\/[\w/.[\]-]+\.\w+)`/g),
        ([, path = '']) => path,
      ),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only modules and components that exist', () => {
    const named = documents.flatMap((file) =>
      Array.from(read(file).matchAll(/`(\w[\w.-]*\.(?:ts|tsx|astro|css))`/g), ([, name = '']) => name),
    );
    const files = globSync('{*,{src,tools,tests,bench}/**/*}.{ts,tsx,astro,css}').map((path) =>
      basename(path),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });

  it('names only npm scripts whose files exist', () => {
    const files = Object.values(project.scripts).flatMap(
      (script) => script.match(/(?:src|tools|bench)\/\S+/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    // npm runs linkNode.js itself; every other script has --help.
    const typed = files.filter((path) => !path.endsWith('/linkNode.js'));
    expect(typed.filter((path) => !read(path).includes('runCommand('))).toEqual([]);
  });

  it('has every npm script that a command gives as its name', () => {
    const names = globSync('{src/commands,tools}/**/*.ts').flatMap((path) =>
      Array.from(read(path).matchAll(/^ {2}script: '([\w:]+)',$/gm), ([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !(name in project.scripts))).toEqual([]);
  });

  it('names every tool script in tools/README.md', () => {
    const scripts = Object.keys(project.scripts).filter((name) => project.scripts[name]?.includes(' tools/'));
    const readme = read('tools/README.md');
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((name) => !new RegExp(`\\b${name}\``).test(readme))).toEqual([]);
  });

  it('explains each text file to editors', () => {
    const explained = read('content/README.md').split('## Rules')[0] ?? '';
    expect(textFileNames.filter((name) => !new RegExp(`\\b${name}\\.yaml\``).test(explained))).toEqual([]);
  });

  it('shows editors a place record with all fields', () => {
    const [, sample = ''] = /A complete record[^`]*```\n([^`]*)```/.exec(read('content/README.md')) ?? [];
    const place = parse(sample) as object;
    placeSchema.parse(place);
    const hidden = ['confidential', 'publish'];
    expect([...Object.keys(place), ...hidden].sort(), 'the complete record in content/README.md').toEqual(
      Object.keys(placeSchema.shape).sort(),
    );
  });

  it('explains each command once in the table of the README', () => {
    const table = [...read('README.md').matchAll(/^\| `npm run ([\w:]+)` +\|/gm)].map(([, script]) => script);
    expect(new Set(table).size).toBe(table.length);
    // CONTRIBUTING explains the parts of `npm run check`, and the section above the table what npm runs without "run".
    const parts = [...read('CONTRIBUTING.md').matchAll(/^\| `npm run (check:[\w:]+)` +\|/gm)].map(
      ([, part]) => part,
    );
    const elsewhere = new Set([...RUN_BY_NPM, ...parts, 'start', 'test']);
    expect(
      Object.keys(project.scripts)
        .filter((script) => !elsewhere.has(script) || table.includes(script))
        .toSorted(),
    ).toEqual(table.toSorted());
  });

  it('names in the README the commands that print JSON', () => {
    const [, named = ''] = /With `--json`, ([^.]*) print JSON/.exec(read('README.md')) ?? [];
    const commands = globSync(['src/commands/*.ts', 'tools/**/*.ts', 'bench/*.ts'], {
      exclude: (path) => path.includes('node_modules'),
    }).map(read);
    const printing = commands
      .filter((text) => /^ {4}json: \{ meaning:/m.test(text))
      .map((text) => /^ {2}script: '([^']+)'/m.exec(text)?.[1]);
    expect(Array.from(named.matchAll(/`([^` ]+)[^`]*`/g), ([, script]) => script).toSorted()).toEqual(
      printing.toSorted(),
    );
  });

  it.each(documents)('%s links to files and headings that exist', (file) => {
    // What is in code is an example.
    const links = [
      ...read(file)
        .replace(/`[^`\n]+`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, target = '']) => target);
    const local = links.filter((target) => !/^(https?:|mailto:|\/)/.test(target));
    const broken = local.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? file : join(dirname(file), path);
      return !existsSync(linked) || (anchor !== undefined && !listAnchors(read(linked)).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('names only files that exist in its diagrams', () => {
    const diagrams = [...read('docs/engineer.md').matchAll(/```mermaid\n([\s\S]*?)```/g)].map(
      ([, diagram = '']) => diagram,
    );
    expect(diagrams).toHaveLength(2);
    const files = diagrams.flatMap((diagram) => diagram.match(/[\w/*.-]+\.(?:ts|astro|yaml)\b/g) ?? []);
    expect(files.length).toBeGreaterThan(12);
    const exists = (path: string) => globSync([path, join('src/opening', path)]).length > 0;
    expect(files.filter((path) => !exists(path))).toEqual([]);
  });

  it('docs/country.md lists the guides that the code links to by name', () => {
    const [, table = ''] = /^\| guide [^]*?\n((?:\|.*\n)+)/m.exec(read('docs/country.md')) ?? [];
    const named = table.split('\n').flatMap((row) => row.split('|')[1]?.match(/[a-z][a-z-]+/g) ?? []);
    expect(named.toSorted()).toEqual(namedGuides.toSorted());
  });

  it('docs/engineer.md has the table of layers that oxlint enforces', () => {
    const row = /^\| `([\w/]+)` *\| [^|]+\| ([^|]+)\| ([^|]+)\|$/gm;
    const rows = [...read('docs/engineer.md').matchAll(row)];
    const list = (cell = ''): string[] => cell.match(/[\w/]+/g) ?? [];
    expect(
      Object.fromEntries(
        rows.map(([, name = '', from, types]) => [name, { from: list(from), types: list(types) }]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(layers).map(([name, { from, types = [] }]) => [
          name,
          { from: [...new Set(from)].sort(), types: [...types].sort() },
        ]),
      ),
    );
  });
});

it('the workflows install the project without the tools only to check the content', () => {
  const next = globSync(['.gitlab-ci.yml', '.{github,forgejo}/workflows/*.yml']).flatMap((file) =>
    Array.from(read(file).matchAll(/ --workspaces=false.*\n([^\n]*)/g), ([, line = '']) => `${file} ${line}`),
  );
  expect(next.length).toBeGreaterThan(0);
  expect(next.filter((line) => !line.includes('check:content'))).toEqual([]);
});

describe('the licenses', () => {
  it('are the same everywhere', () => {
    const lock = readJson('package-lock.json') as { packages: Record<string, { license?: string }> };
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} Vejviser contributors\n/);
    expect([project.license, lock.packages['']?.license]).toEqual(['MIT', 'MIT']);
    const [, name = 'none'] = /^license: \{ name: ([^,]+),/m.exec(read('content/site.yaml')) ?? [];
    expect(read('LICENSE-content')).toContain(`(${name})`);
    expect(read('README.md')).toContain(`[${name}](LICENSE-content)`);
  });
});

describe('files for Git hosts:', () => {
  it('CODEOWNERS names files that exist, and teams that CONTRIBUTING explains', () => {
    const rules = read('CODEOWNERS')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/));
    expect(rules.length).toBeGreaterThan(5);
    const paths = rules.map(([pattern = '']) => pattern).filter((pattern) => pattern !== '*');
    expect(paths.filter((path) => !path.startsWith('/') || !existsSync(path.slice(1)))).toEqual([]);
    const guide = read('CONTRIBUTING.md');
    const teams = new Set(rules.flatMap(([, ...owners]) => owners));
    expect([...teams].filter((team) => !guide.includes(`| \`${team}\``))).toEqual([]);
  });

  it('issue and change templates are the same for GitHub (and so Forgejo) and GitLab', () => {
    const names = globSync('*.md', { cwd: '.github/ISSUE_TEMPLATE' }).sort();
    expect(names.length).toBeGreaterThan(1);
    expect(globSync('*.md', { cwd: '.gitlab/issue_templates' }).sort()).toEqual(names);
    for (const name of names) {
      const [, body] = /^---\nname: .+\nabout: .+\n---\n\n([\s\S]+)$/.exec(
        read(`.github/ISSUE_TEMPLATE/${name}`),
      ) ?? [''];
      expect(read(`.gitlab/issue_templates/${name}`), name).toBe(body);
    }
    expect(read('.gitlab/merge_request_templates/Default.md')).toBe(read('.github/PULL_REQUEST_TEMPLATE.md'));
  });

  it('Renovate groups only packages in use, each once, and all versions are exact', () => {
    const { packageRules } = readJson('renovate.json') as {
      packageRules: readonly { readonly matchPackageNames: readonly string[] }[];
    };
    const { dependencies: ofTools } = readJson('tools/package.json') as typeof project;
    const used = {
      ...{ ...project.dependencies, ...project.devDependencies },
      ...{ ...project.optionalDependencies, ...ofTools },
    };
    const patterns = packageRules.flatMap(({ matchPackageNames }) => matchPackageNames);
    expect(new Set(patterns).size).toBe(patterns.length);
    const unused = patterns.filter(
      (pattern) => !Object.keys(used).some((name) => matchesGlob(name, pattern)),
    );
    // Node itself, in .nvmrc and in images.
    expect(unused).toEqual(['node']);
    expect(Object.entries(used).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });
});
