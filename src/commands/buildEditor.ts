/** Writes the pages of the editor into a folder of their own; nothing of them is ever in `dist/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { readContent } from '../content/content.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { describeHostContent, listAskedHosts, type GitHost } from '../editor/hostConfig.ts';
import { openOutputFolder, type OutputFolder } from '../finish/outputFolder.ts';

export const EDITOR = 'dist-editor';

const PAGES = 'src/editor';
const WORDS = 'src/editor/strings';

/** The words of the editor by language: a language more is a file more. */
export function readEditorWords(): Record<string, Record<string, string>> {
  const files = readdirSync(WORDS).sort((a, b) => Number(b === 'en.json') - Number(a === 'en.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(WORDS, file), 'utf8')) as Record<string, string>,
    ]),
  );
}

/** The editor of a folder on this computer, for `npm run edit` to serve. */
export async function buildEditor(outDir = EDITOR): Promise<void> {
  const folder = openOutputFolder(outDir, 'own');
  await bundle(folder, getOptions(outDir, join(PAGES, 'page/folder.tsx'), {}));
  // Nothing may be loaded from another host, nor sent to one.
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
  ];
  folder.write('index.html', formatPage(policy, '<div id="editor" class="editor"></div>'));
}

/**
 * The editor of a content folder on a Git host, for any host of static files.
 * @param inRepository where the content folder is, from the root of the repository
 */
export async function buildHostEditor(
  host: GitHost,
  contentDir: string,
  outDir = EDITOR,
  inRepository = contentDir,
): Promise<void> {
  const folder = openOutputFolder(outDir, 'own');
  // Its letters and signs, which it would else ask another host for.
  const assets = join(dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))), 'assets');
  const fonts = readdirSync(assets);
  for (const font of fonts) folder.write(`assets/${font}`, readFileSync(join(assets, font)));
  const options = getOptions(outDir, join(PAGES, 'host/host.tsx'), {
    EDITOR_HOST: JSON.stringify({ ...host, contentDir: inRepository }),
    // Whoever has not signed in reads no more of the content than this.
    EDITOR_CONTENT: JSON.stringify(describeHostContent(readContent(readContentFiles(contentDir)))),
  });
  await bundle(folder, {
    ...options,
    splitting: true,
    loader: { '.woff2': 'file', '.wasm': 'file', '.png': 'file' },
    // What a browser lacks: a zone for the process, the parser of guides, and hashes at once.
    alias: { satteri: `./${PAGES}/host/noParser.ts`, 'node:crypto': `./${PAGES}/host/noHash.ts` },
    plugins: [
      {
        name: 'what a browser has in another way',
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
          // It makes a clock of another zone from the clock that is there, also while its own stands in that one's place.
          bundler.onLoad({ filter: /@date-fns[\\/]tz[\\/].*\.js$/ }, ({ path }) => ({
            contents: `const Date = globalThis.Date;\n${readFileSync(path, 'utf8')}`,
          }));
        },
      },
    ],
  });
  const asked = listAskedHosts(host).join(' ');
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' blob: data: ${asked}`,
    `img-src 'self' data: blob: ${asked}`,
    "frame-src 'self' blob:",
  ];
  folder.write('index.html', formatPage(policy, ''));
}

async function bundle(
  folder: OutputFolder,
  options: BuildOptions & { readonly outdir: string },
): Promise<void> {
  const { outputFiles } = await build({ ...options, write: false });
  for (const { path, contents } of outputFiles)
    folder.write(relative(options.outdir, path).split(sep).join('/'), contents);
}

/** Where Sveltia CMS hands the text of a file to its format, without the path that it has beside it. */
const PARSER =
  /(async\(\{text:(\w+)=``,path:(\w+),folder:[\s\S]{0,500}?\?\.parser;if\((\w+)\)return \4\(\2)\)/;

/**
 * Lets the CMS say which file it has read, so that the editor knows the whole content of whoever has signed in.
 * @throws if another version of the CMS reads files in another way
 */
function passPath(source: string): string {
  const changed = source.replace(PARSER, '$1,$3)');
  if (changed === source)
    throw new Error(
      'This version of Sveltia CMS reads files in another way. Adapt PARSER in buildEditor.ts.',
    );
  return changed;
}

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
    define: { EDITOR_WORDS: JSON.stringify(readEditorWords()), ...define },
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
