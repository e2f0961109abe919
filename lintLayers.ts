import { dirname, relative, resolve } from 'node:path';
import type { RuleTester } from 'oxlint/plugins-dev';

type Rule = Exclude<Parameters<RuleTester['run']>[1], { createOnce: unknown }>;
type Expression = Parameters<NonNullable<ReturnType<Rule['create']>['ImportExpression']>>[0]['source'];

const finish = [
  'check',
  'codes',
  'content',
  'domain',
  'exit',
  'hosting',
  'i18n',
  'pictures',
  'search',
  'settings',
];

interface Layer {
  readonly from: readonly string[];
  readonly types?: readonly string[];
}

/** The layers of `src` and of `tools`, each with the layers that it may import from, and those that it may only import types from. */
export const layers: Readonly<Record<string, Layer>> = {
  // Browser code, in any folder. Everything that it imports is sent to the reader's device.
  client: { from: ['codes', 'domain', 'exit', 'opening', 'questions', 'search'] },
  settings: { from: ['domain'] },
  styles: { from: [] },
  domain: { from: [] },
  opening: { from: ['domain'] },
  i18n: { from: ['domain', 'settings'], types: ['opening'] },
  'content/schemas': { from: ['codes', 'domain', 'opening'] },
  content: { from: ['codes', 'domain', 'i18n', 'opening', 'settings'] },
  check: {
    from: ['codes', 'codes/check', 'content', 'domain', 'i18n', 'opening', 'questions/check', 'search/check'],
  },
  pictures: { from: ['codes/pictures', 'domain'], types: ['content'] },
  data: { from: ['content/schemas', 'domain', 'opening'], types: ['content', 'i18n'] },
  hosting: { from: ['codes', 'domain'], types: ['content'] },
  'codes/check': { from: ['check', 'codes', 'content', 'domain'] },
  'codes/pictures': { from: ['codes', 'domain'], types: ['content'] },
  'codes/print': { from: ['codes', 'codes/pictures', 'components', 'domain', 'i18n'], types: ['content'] },
  codes: { from: ['client', 'codes/pictures', 'components', 'domain', 'exit', 'i18n'], types: ['content'] },
  exit: { from: ['client', 'components', 'domain', 'i18n'], types: ['content'] },
  'questions/check': { from: ['check', 'content', 'domain', 'opening'] },
  questions: { from: ['client', 'components', 'content', 'domain', 'i18n'], types: ['opening'] },
  'search/check': { from: ['check', 'content', 'domain'] },
  'search/build': { from: ['content', 'domain', 'finish', 'i18n', 'search'] },
  search: { from: ['client', 'components', 'domain', 'i18n'] },
  components: {
    from: ['client', 'codes', 'domain', 'exit', 'i18n', 'opening', 'pictures'],
    types: ['content'],
  },
  layouts: {
    from: ['client', 'codes', 'components', 'domain', 'exit', 'i18n', 'styles'],
    types: ['content'],
  },
  pages: {
    from: [
      ...[
        'codes',
        'codes/pictures',
        'codes/print',
        'components',
        'content',
        'data',
        'domain',
        'exit',
        'i18n',
      ],
      ...['layouts', 'opening', 'pictures', 'questions', 'search', 'styles'],
    ],
  },
  states: {
    from: [
      ...['codes', 'components', 'content', 'domain', 'exit', 'i18n', 'layouts', 'opening', 'pages'],
      ...['pictures', 'questions', 'search'],
    ],
  },
  finish: { from: finish },
  commands: { from: ['codes/check', 'finish', 'search/build', ...finish] },
  // The tools' browser pages import it, too.
  'tools/wording': { from: ['domain'] },
  'tools/translation/review/page': { from: ['domain', 'tools/wording'] },
  'tools/translation/review': {
    from: [
      'content',
      'domain',
      'i18n',
      'styles',
      'tools/translation',
      'tools/translation/review/page',
      'tools/wording',
    ],
  },
  'tools/translation': {
    from: [
      ...['check', 'commands', 'content', 'domain', 'finish', 'i18n', 'settings'],
      ...['tools/translation/review', 'tools/wording'],
    ],
  },
  'tools/editor/page': {
    from: ['codes', 'domain', 'opening', 'pictures', 'tools/wording'],
    types: ['tools/editor'],
  },
  'tools/editor/host': { from: ['domain', 'tools/editor', 'tools/editor/page'], types: ['content'] },
  'tools/editor': {
    from: [
      ...['check', 'codes', 'commands', 'content', 'domain', 'finish', 'i18n', 'opening', 'settings'],
      ...['styles', 'tools/editor/page', 'tools/translation', 'tools/wording'],
    ],
  },
  tools: {
    from: [
      ...['check', 'codes', 'codes/check', 'commands', 'content', 'domain', 'finish', 'hosting', 'i18n'],
      ...['opening', 'settings', 'tools/translation'],
    ],
  },
};

/** Libraries that only one file or layer may import. */
const libraries: Readonly<Record<string, RegExp>> = {
  'astro:content': /^src\/(content\/guideText|content\.config)/,
  i18next: /^src\/i18n\/translator/,
  'astro-i18next': /^src\/i18n\//,
  'ical-generator': /^src\/data\//,
  qr: /^src\/codes\/pictures\/codePicture/,
  opening_hours: /^src\/opening\/hoursLibrary/,
  'libphonenumber-js': /^src\/domain\/phoneNumber/,
  pagefind: /^src\/search\/build\/pagefindIndex/,
  diff: /^tools\/wording\/wordDiff/,
  'modern-tar': /^tools\/release\/makeBundle/,
  '@xmldom/xmldom': /^tools\/translation\/xliffFile/,
  eld: /^tools\/translation\/foreignText/,
  satteri: /^src\/content\/guideFile/,
  yaml: /^(src\/content\/yaml(File|Issues|Edit)|tools\/codes\/planCode)/,
  zod: /^(src\/(content|data)|tools\/editor\/formFields)/,
};

/** The layer of a file. Relies on nested layers being listed before the layer that contains them. */
function findLayer(file: string): string | undefined {
  if (file.endsWith('.client.ts')) return 'client';
  return Object.keys(layers).find((name) => {
    const folder = getLayerFolder(name);
    return file.startsWith(`${folder}/`) || file.startsWith(`${folder}.`);
  });
}

/** @example getLayerFolder('domain') // => 'src/domain' */
export function getLayerFolder(name: string): string {
  return name === 'tools' || name.startsWith('tools/') ? name : `src/${name}`;
}

/** Enforces which layers may import from which (see docs/engineer.md), also in Astro files and their scripts. */
export const layersRule: Rule = {
  create(context) {
    const file = relative(context.cwd, context.physicalFilename);
    const layer = findLayer(file);
    const check = (source: Expression | null, isType: boolean): void => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const name = source.value;
      const [library = ''] = name.startsWith('@') ? [] : (/^[^/]+/.exec(name) ?? []);
      const onlyIn = libraries[library];
      if (onlyIn && !onlyIn.test(file))
        context.report({ node: source, message: `"${library}" may only be imported in ${onlyIn.source}.` });
      const target = relative(context.cwd, resolve(dirname(file), name));
      if (layer === undefined || !name.startsWith('.') || !/^(src|tools)\//.test(target)) return;
      const allowed = listImportable(layer, isType);
      if (allowed.includes(findLayer(target) ?? '')) return;
      const what = isType ? 'import types' : 'import';
      context.report({
        node: source,
        message: `"${layer}" must not ${what} from "${target}". Allowed layers, in lintLayers.ts: ${allowed.join(', ')}.`,
      });
    };
    return {
      ImportDeclaration: ({ source, importKind, specifiers }) => {
        const isType = (specifier: (typeof specifiers)[number]): boolean =>
          'importKind' in specifier && specifier.importKind === 'type';
        check(source, importKind === 'type' || (specifiers.length > 0 && specifiers.every(isType)));
      },
      ImportExpression: ({ source }) => {
        check(source, false);
      },
      ExportNamedDeclaration: ({ source, exportKind }) => {
        check(source, exportKind === 'type');
      },
      ExportAllDeclaration: ({ source, exportKind }) => {
        check(source, exportKind === 'type');
      },
      TSImportType: ({ source }) => {
        check(source, true);
      },
    };
  },
};

/** The plugin of `oxlint.config.ts`. */
export default { meta: { name: 'site' }, rules: { layers: layersRule } };

/** The layers that a layer may import from, including itself; if `isType`, also those that it may only import types from. */
export function listImportable(layer: string, isType = false): string[] {
  const { from = [], types = [] } = layers[layer] ?? {};
  const importable = [layer, ...from, ...(isType ? types : [])];
  return importable.includes('content') ? [...importable, 'content/schemas'] : importable;
}
