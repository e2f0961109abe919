import { dirname, relative, resolve } from 'node:path';

const finish = ['check', 'content', 'domain', 'hosting', 'i18n', 'pictures', 'settings'];

/** The layers of `src`, with those that each may import from, and those of which it may know the types alone. */
const layers = {
  domain: { from: [] },
  opening: { from: ['domain'] },
  i18n: { from: ['domain', 'settings'], types: ['opening'] },
  'content/schemas': { from: ['domain', 'opening'] },
  content: { from: ['domain', 'i18n', 'opening', 'settings'] },
  check: { from: ['content', 'domain', 'i18n', 'opening'] },
  translation: { from: ['check', 'content', 'domain', 'i18n'] },
  pictures: { from: ['domain'], types: ['content'] },
  data: { from: ['content/schemas', 'domain', 'opening'], types: ['content', 'i18n'] },
  hosting: { from: ['domain'], types: ['content'] },
  components: { from: ['client', 'domain', 'i18n', 'opening', 'pictures'], types: ['content'] },
  layouts: { from: ['client', 'components', 'domain', 'i18n', 'styles'], types: ['content'] },
  client: { from: ['domain', 'opening'] },
  questions: { from: ['client', 'components', 'content', 'domain', 'i18n'], types: ['opening'] },
  pages: {
    from: [
      ...['components', 'content', 'data', 'domain', 'i18n', 'layouts', 'opening', 'pictures', 'questions'],
      'styles',
    ],
  },
  finish: { from: finish },
  'editor/page': { from: ['domain', 'opening'], types: ['editor'] },
  'editor/host': { from: ['domain', 'editor'], types: ['content'] },
  editor: { from: ['check', 'content', 'domain', 'i18n', 'opening', 'translation'] },
  commands: { from: ['editor', 'finish', 'opening', 'translation', ...finish] },
};

/** Libraries that only one file or layer may know. */
const libraries = {
  'astro:content': /^src\/(content\/guideText|content\.config)/,
  i18next: /^src\/i18n\/translator/,
  'astro-i18next': /^src\/i18n\//,
  'ical-generator': /^src\/data\//,
  qr: /^src\/pictures\/codePicture/,
  opening_hours: /^src\/opening\/hoursLibrary/,
  'libphonenumber-js': /^src\/domain\/phoneNumber/,
  pagefind: /^src\/finish\/pagefindIndex/,
  '@xmldom/xmldom': /^src\/translation\/xliffFile/,
  eld: /^src\/translation\/foreignText/,
  satteri: /^src\/content\/guideFile/,
  yaml: /^src\/(content\/yaml(File|Issues|Edit)|commands\/planCode)/,
  zod: /^src\/(content|data|editor\/formFields)/,
};

const isIn = (layer, file) => file.startsWith(`src/${layer}/`) || file.startsWith(`src/${layer}.`);

/** Holds the table of which layer may import from which (docs/engineer.md), in Astro files and their scripts too. */
export const layersRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    // A script in an Astro file has a name of its own below that of the file.
    const file = relative(context.cwd, context.physicalFilename);
    // A layer inside a layer stands before it in the table.
    const layer = Object.keys(layers).find((name) => isIn(name, file));
    const check = (source, isType) => {
      const name = source?.value;
      if (typeof name !== 'string') return;
      const [library] = name.startsWith('@') ? [] : (/^[^/]+/.exec(name) ?? []);
      if (libraries[library] && !libraries[library].test(file)) {
        context.report({
          node: source,
          message: `${library} is known only to ${libraries[library].source}.`,
        });
      }
      const target = relative(context.cwd, resolve(dirname(file), name));
      if (!layer || !name.startsWith('.') || !target.startsWith('src/')) return;
      const { from, types = [] } = layers[layer];
      const known = [layer, ...from, ...(isType ? types : [])];
      if (known.some((other) => isIn(other, target))) return;
      const what = isType ? 'knows types of' : 'imports';
      context.report({ node: source, message: `${layer} ${what} only ${known.join(', ')}: not ${target}.` });
    };
    const isTypeImport = ({ importKind, specifiers }) =>
      importKind === 'type' ||
      (specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type'));
    return {
      ImportDeclaration: (node) => check(node.source, isTypeImport(node)),
      ImportExpression: ({ source }) => check(source, false),
      ':matches(ExportNamedDeclaration, ExportAllDeclaration)': ({ source, exportKind }) =>
        check(source, exportKind === 'type'),
      TSImportType: ({ source }) => check(source, true),
    };
  },
};
