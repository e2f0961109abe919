/** Builds the editor into a separate folder; it is never part of `dist/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { describeHostContent, listHostOrigins, type GitHost } from './hostConfig.ts';
import { openOutputFolder } from '../../src/finish/outputFolder.ts';
import { formatTokens } from '../../src/styles/tokenStyles.ts';

export const EDITOR = 'dist-editor';

const PAGES = 'tools/editor';
const STRINGS = 'tools/editor/strings';

/** The editor's strings by language; English comes first. */
export function readEditorStrings(): Record<string, Record<string, string>> {
  const files = readdirSync(STRINGS).sort((a, b) => Number(b === 'en.json') - Number(a === 'en.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(STRINGS, file), 'utf8')) as Record<string, string>,
    ]),
  );
}

/** Builds the editor of a local folder, for `npm run edit` to serve. */
export async function buildEditor(outDir = EDITOR): Promise<void> {
  const files = await bundle(getOptions(outDir, join(PAGES, 'page/folder.tsx'), {}));
  // No requests to other hosts.
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
  ];
  files.set('index.html', formatPage(policy, '<div id="editor" class="editor"></div>'));
  writeFiles(outDir, files);
}

/**
 * Builds the editor of a content folder on a Git host, for any static host.
 * @param inRepository path of the content folder from the root of the repository
 */
export async function buildHostEditor(
  host: GitHost,
  contentDir: string,
  outDir = EDITOR,
  inRepository = contentDir,
): Promise<void> {
  // The CMS's fonts and icons, which it would otherwise load from a CDN.
  const assets = join(dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))), 'assets');
  const fonts = readdirSync(assets);
  const options = getOptions(outDir, join(PAGES, 'host/host.tsx'), {
    EDITOR_HOST: JSON.stringify({ ...host, contentDir: inRepository }),
    // Everything in the content that can be read without signing in.
    EDITOR_CONTENT: JSON.stringify(describeHostContent(readContent(readContentFiles(contentDir)))),
  });
  const files = await bundle({
    ...options,
    splitting: true,
    loader: { ...options.loader, '.woff2': 'file', '.wasm': 'file', '.png': 'file' },
    // Replacements for what browsers lack: the guide parser and synchronous hashes.
    alias: { satteri: `./${PAGES}/host/noParser.ts`, 'node:crypto': `./${PAGES}/host/noHash.ts` },
    plugins: [
      ...options.plugins,
      {
        name: 'browser replacements',
        setup: (bundler) => {
          bundler.onResolve({ filter: /\/inTimeZone\.ts$/ }, () => ({
            path: join(process.cwd(), PAGES, 'host/zonedDate.ts'),
          }));
          bundler.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path }) => ({
            contents: passPath(readFileSync(path, 'utf8')).replace(
              /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[^/]*\/([\w-]+)\.woff2/g,
              (address, family: string, kind: string) => {
                const font = fonts.find((name) => name.startsWith(`${family}-${kind}`));
                return font === undefined ? address : `assets/${font}`;
              },
            ),
          }));
          // `TZDate` must extend the original `Date`, even while zonedDate.ts has replaced the global one.
          bundler.onLoad({ filter: /@date-fns[\\/]tz[\\/].*\.js$/ }, ({ path }) => ({
            contents: `const Date = globalThis.Date;\n${readFileSync(path, 'utf8')}`,
          }));
        },
      },
    ],
  });
  const origins = listHostOrigins(host).join(' ');
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' blob: data: ${origins}`,
    `img-src 'self' data: blob: ${origins}`,
    "frame-src 'self' blob:",
  ];
  for (const font of fonts) files.set(`assets/${font}`, readFileSync(join(assets, font)));
  files.set('index.html', formatPage(policy, ''));
  writeFiles(outDir, files);
}

type OutputFiles = Map<string, string | Uint8Array>;

async function bundle(options: BuildOptions & { readonly outdir: string }): Promise<OutputFiles> {
  const { outputFiles } = await build({ ...options, write: false });
  return new Map(
    outputFiles.map(({ path, contents }) => [relative(options.outdir, path).split(sep).join('/'), contents]),
  );
}

/** Only after bundling, so that an editor that is running, or whose build fails, keeps its pages. */
function writeFiles(outDir: string, files: OutputFiles): void {
  const folder = openOutputFolder(outDir, 'own');
  for (const [name, content] of files) folder.write(name, content);
}

/** Where Sveltia CMS passes the text of a file, but not its path, to the custom format. */
const PARSER =
  /(async\(\{text:(\w+)=``,path:(\w+),folder:[\s\S]{0,500}?\?\.parser;if\((\w+)\)return \4\(\2)\)/;

/**
 * Patches the CMS to pass the path of each file too, so that the editor knows all the content after sign-in.
 * @throws if the code to patch is not found, as in another version of the CMS
 */
function passPath(source: string): string {
  const changed = source.replace(PARSER, '$1,$3)');
  if (changed === source)
    throw new Error(
      'This version of Sveltia CMS has no code that matches PARSER. Adapt PARSER in tools/editor/buildEditor.ts.',
    );
  return changed;
}

/** Resolves `?raw` imports, which are Vite's, to the files that they name. */
const rawImports: Plugin = {
  name: 'raw imports',
  setup: (bundler) => {
    bundler.onResolve({ filter: /\?raw$/ }, ({ path, kind, resolveDir }) =>
      bundler.resolve(path.replace(/\?raw$/, ''), { kind, resolveDir }),
    );
  },
};

function getOptions(outdir: string, page: string, define: Readonly<Record<string, string>>) {
  return {
    entryPoints: { editor: page },
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { EDITOR_STRINGS: JSON.stringify(readEditorStrings()), ...define },
    // The CMS has custom properties of its own on the root element.
    banner: { css: formatTokens('.editor') },
    loader: { '.svg': 'text' },
    plugins: [rawImports],
    logLevel: 'warning',
  } satisfies BuildOptions;
}

function formatPage(policy: readonly string[], body: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${[...policy, "base-uri 'none'", "form-action 'none'"].join('; ')}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Editor</title>',
    '<link rel="icon" href="data:,">',
    '<link rel="stylesheet" href="editor.css">',
    body,
    '<script type="module" src="editor.js"></script>',
    '</html>',
    '',
  ].join('\n');
}
