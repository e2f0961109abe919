/**
 * `npm run check:imports`: holds the table of which room may import from which (README, "How the house is laid out").
 * dependency-cruiser does not read Astro files, so each is shown to it as a TypeScript file of its import lines.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { listFiles } from '../finish/listFiles.ts';

const COPY = '.build/imports';
const IMPORT = /^\s*(?:import|export)\s[^;]*?from\s+'[^']+';|^\s*import\s+'[^']+';/gm;

/** For each room: the rooms that it may import from. */
const rooms: Record<string, readonly string[]> = {
  domain: ['opening'],
  opening: ['domain'],
  i18n: ['domain', 'opening', 'settings'],
  'content/schemas': ['domain', 'opening'],
  content: ['domain', 'opening', 'i18n', 'settings', 'content/schemas'],
  // The length of a post depends on how a language writes a number.
  check: ['domain', 'opening', 'content/schemas', 'content/contentFile', 'i18n/format'],
  pictures: ['domain'],
  data: ['domain', 'opening'],
  hosting: ['domain'],
  components: ['domain', 'opening', 'i18n', 'client', 'pictures'],
  layouts: ['domain', 'i18n', 'components', 'styles'],
  client: ['domain', 'opening'],
  pages: ['content', 'layouts', 'components', 'i18n', 'domain', 'opening', 'pictures', 'data', 'styles'],
  finish: ['domain', 'i18n', 'settings', 'check', 'content', 'pictures', 'hosting'],
  commands: ['domain', 'opening', 'i18n', 'settings', 'check', 'content', 'pictures', 'hosting', 'finish'],
};

/** Libraries that only one room may know. */
const libraries: Record<string, string> = {
  i18next: '^src/i18n/translator',
  'astro-i18next': '^src/i18n/',
  'ical-generator': '^src/data/',
  qr: '^src/pictures/codePicture',
  opening_hours: '^src/opening/hoursLibrary',
  pagefind: '^src/finish/searchIndex',
  satteri: '^src/check/guideFile',
  yaml: '^src/(check/yamlFile|i18n/languages|content\\.config|finish/siteAddress)',
  zod: '^src/(content|check|data)',
};

const forbidden: IForbiddenRuleType[] = [
  { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  ...Object.entries(rooms).map(([room, allowed]) => ({
    name: `${room} imports only ${['itself', ...allowed].join(', ')}`,
    severity: 'error' as const,
    from: {
      path: `^src/${room}/`,
      // A room inside a room has a rule of its own.
      pathNot: Object.keys(rooms)
        .filter((inner) => inner.startsWith(`${room}/`))
        .map((inner) => `^src/${inner}/`),
    },
    to: { path: '^src/', pathNot: [room, ...allowed].map((target) => `^src/${target}[/.]`) },
  })),
  ...Object.entries(libraries).map(([library, home]) => ({
    name: `${library} is known only to ${home}`,
    severity: 'error' as const,
    from: { path: '^src/', pathNot: home },
    to: { path: `node_modules/${library}/` },
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
