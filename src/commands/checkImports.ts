/**
 * `npm run check:imports`: holds the table of which room may import from which (docs/engineer.md).
 * dependency-cruiser does not read Astro files, so each is shown to it as a TypeScript file of its import lines.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { listFiles } from '../finish/listFiles.ts';

const COPY = '.build/imports';
const IMPORT = /^\s*(?:import|export)\s[^;]*?from\s+'[^']+';|^\s*import\s+'[^']+';/gm;

interface Room {
  /** The rooms that it may import from. */
  readonly from: readonly string[];
  /** Those of which it may know the types alone. */
  readonly types?: readonly string[];
}

const finish = ['check', 'content', 'domain', 'hosting', 'i18n', 'pictures', 'settings'];

const rooms: Readonly<Record<string, Room>> = {
  domain: { from: [] },
  opening: { from: ['domain'] },
  i18n: { from: ['domain', 'settings'], types: ['opening'] },
  'content/schemas': { from: ['domain', 'opening'] },
  content: { from: ['content/schemas', 'domain', 'i18n', 'opening', 'settings'] },
  check: { from: ['content', 'domain', 'i18n', 'opening'] },
  pictures: { from: ['domain'], types: ['content'] },
  data: { from: ['content/schemas', 'domain', 'opening'], types: ['content'] },
  hosting: { from: ['domain'], types: ['content'] },
  components: { from: ['client', 'domain', 'i18n', 'opening', 'pictures'], types: ['content'] },
  layouts: { from: ['components', 'domain', 'i18n', 'styles'], types: ['content'] },
  client: { from: ['domain', 'opening'] },
  pages: {
    from: ['components', 'content', 'data', 'domain', 'i18n', 'layouts', 'opening', 'pictures', 'styles'],
  },
  finish: { from: finish },
  commands: { from: ['finish', 'opening', ...finish] },
};

/** Libraries that only one file or room may know. */
const libraries: Readonly<Record<string, string>> = {
  'astro:content': '^src/(content/guideText|content\\.config)',
  i18next: '^src/i18n/translator',
  'astro-i18next': '^src/i18n/',
  'ical-generator': '^src/data/',
  qr: '^src/pictures/codePicture',
  opening_hours: '^src/opening/hoursLibrary',
  pagefind: '^src/finish/searchIndex',
  satteri: '^src/content/guideFile',
  yaml: '^src/(content/yaml(File|Mistakes)|commands/planCode)',
  zod: '^src/(content|data)/',
};

function forbid(
  name: string,
  room: string,
  targets: readonly string[],
  isRuntime: boolean,
): IForbiddenRuleType {
  return {
    name,
    severity: 'error',
    from: {
      path: `^src/${room}/`,
      // A room inside a room has a rule of its own.
      pathNot: Object.keys(rooms)
        .filter((inner) => inner.startsWith(`${room}/`))
        .map((inner) => `^src/${inner}/`),
    },
    to: {
      path: '^src/',
      pathNot: [room, ...targets].map((target) => `^src/${target}[/.]`),
      ...(isRuntime && { dependencyTypesNot: ['type-only'] }),
    },
  };
}

const forbidden: IForbiddenRuleType[] = [
  { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  ...Object.entries(rooms).flatMap(([room, { from, types = [] }]) => [
    forbid(`${room} imports only ${['itself', ...from].join(', ')}`, room, from, true),
    forbid(
      `${room} knows types only of ${['itself', ...from, ...types].join(', ')}`,
      room,
      [...from, ...types],
      false,
    ),
  ]),
  ...Object.entries(libraries).map(([library, home]) => ({
    name: `${library} is known only to ${home}`,
    severity: 'error' as const,
    from: { path: '^src/', pathNot: home },
    to: { path: `(^|node_modules/)${library}(/|$)` },
  })),
];

rmSync(COPY, { recursive: true, force: true });
for (const file of listFiles('src')) {
  if (!/\.(ts|astro)$/.test(file)) continue;
  const text = readFileSync(join('src', file), 'utf8');
  const target = join(COPY, 'src', file.endsWith('.astro') ? `${file}.ts` : file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, file.endsWith('.astro') ? (text.match(IMPORT) ?? []).join('\n') : text);
}

const { output, exitCode } = await cruise(
  ['src'],
  {
    baseDir: COPY,
    validate: true,
    ruleSet: { forbidden },
    outputType: 'err',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
  { extensions: ['.ts', '.astro.ts'] },
);
console.log(output);
process.exitCode = exitCode;
