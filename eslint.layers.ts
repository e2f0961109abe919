import { dirname, relative, resolve } from 'node:path';
import type { Rule } from 'eslint';

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

/** The layers of `src`, with those that each may import from, and those of which it may import types alone. */
export const layers: Readonly<Record<string, Layer>> = {
  // The only code that reaches a phone, in whatever folder it is: what it imports is sent with it.
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
  translation: { from: ['check', 'content', 'domain', 'i18n'] },
  pictures: { from: ['codes/pictures', 'domain'], types: ['content'] },
  data: { from: ['content/schemas', 'domain', 'opening'], types: ['content', 'i18n'] },
  hosting: { from: ['codes', 'domain'], types: ['content'] },
  'codes/check': { from: ['check', 'codes', 'content', 'domain'] },
  'codes/pictures': { from: ['codes', 'domain'], types: ['content'] },
  'codes/print': { from: ['codes', 'codes/pictures', 'components', 'domain', 'i18n'], types: ['content'] },
  codes: { from: ['client', 'codes/pictures', 'components', 'domain', 'exit', 'i18n'], types: ['content'] },
  exit: { from: ['client', 'components', 'domain', 'i18n'], types: ['content'] },
  'questions/check': { from: ['check', 'content', 'domain'] },
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
  finish: { from: finish },
  'editor/page': { from: ['codes', 'domain', 'opening'], types: ['editor'] },
  'editor/host': { from: ['domain', 'editor', 'editor/page'], types: ['content'] },
  editor: { from: ['check', 'codes', 'content', 'domain', 'editor/page', 'i18n', 'opening', 'translation'] },
  commands: {
    from: [
      'codes/check',
      'codes/pictures',
      'editor',
      'editor/page',
      'finish',
      'opening',
      'search/build',
      'translation',
      ...finish,
    ],
  },
};

/** Libraries that only one file or layer may know. */
const libraries: Readonly<Record<string, RegExp>> = {
  'astro:content': /^src\/(content\/guideText|content\.config)/,
  i18next: /^src\/i18n\/translator/,
  'astro-i18next': /^src\/i18n\//,
  'ical-generator': /^src\/data\//,
  qr: /^src\/codes\/pictures\/codePicture/,
  opening_hours: /^src\/opening\/hoursLibrary/,
  'libphonenumber-js': /^src\/domain\/phoneNumber/,
  pagefind: /^src\/search\/build\/pagefindIndex/,
  '@xmldom/xmldom': /^src\/translation\/xliffFile/,
  eld: /^src\/translation\/foreignText/,
  satteri: /^src\/content\/guideFile/,
  yaml: /^src\/(content\/yaml(File|Issues|Edit)|commands\/planCode)/,
  zod: /^src\/(content|data|editor\/formFields)/,
};

/** The layer of a file in `src`. A layer inside another comes before it in the table. */
function findLayer(file: string): string | undefined {
  if (file.endsWith('.client.ts')) return 'client';
  return Object.keys(layers).find(
    (name) => file.startsWith(`src/${name}/`) || file.startsWith(`src/${name}.`),
  );
}

/** Holds the table of which layer may import from which (docs/engineer.md), in Astro files and their scripts too. */
export const layersRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    // A script in an Astro file has a name of its own below that of the file.
    const file = relative(context.cwd, context.physicalFilename);
    const layer = findLayer(file);
    const check = (source: ImportSource, isType: boolean): void => {
      const name = source?.value;
      const node = source as Rule.Node;
      if (typeof name !== 'string') return;
      const [library = ''] = name.startsWith('@') ? [] : (/^[^/]+/.exec(name) ?? []);
      const onlyIn = libraries[library];
      if (onlyIn && !onlyIn.test(file))
        context.report({ node, message: `${library} is known only to ${onlyIn.source}.` });
      const target = relative(context.cwd, resolve(dirname(file), name));
      if (layer === undefined || !name.startsWith('.') || !target.startsWith('src/')) return;
      const known = listKnown(layer, isType);
      if (known.includes(findLayer(target) ?? '')) return;
      const what = isType ? 'knows types of' : 'imports';
      context.report({ node, message: `${layer} ${what} only ${known.join(', ')}: not ${target}.` });
    };
    return {
      ImportDeclaration: (node: TypedNode) => {
        check(node.source, isTypeImport(node));
      },
      ImportExpression: ({ source }) => {
        check(source as ImportSource, false);
      },
      ':matches(ExportNamedDeclaration, ExportAllDeclaration)': (node: TypedNode) => {
        check(node.source, node.exportKind === 'type');
      },
      TSImportType: (node: TypedNode) => {
        check(node.source, true);
      },
    };
  },
};

type ImportSource = { readonly value?: unknown } | null | undefined;

/** What the TypeScript parser adds to a node. */
interface TypedNode {
  readonly source?: ImportSource;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly object[];
}

function isTypeImport({ importKind, specifiers = [] }: TypedNode): boolean {
  return (
    importKind === 'type' ||
    (specifiers.length > 0 &&
      specifiers.every((specifier: { importKind?: string }) => specifier.importKind === 'type'))
  );
}

/** The layers that a layer may import from, itself included; for types, also those whose types alone it may know. */
export function listKnown(layer: string, isType = false): string[] {
  const { from = [], types = [] } = layers[layer] ?? {};
  const known = [layer, ...from, ...(isType ? types : [])];
  return known.includes('content') ? [...known, 'content/schemas'] : known;
}
