/**
 * The tests of the built site that a changed file can break although they don't import it, because they read or open what
 * the build makes from it. Names are those of test files in `tests/browser`, `tests/dist` and `tests/servers`; a name that
 * ends in `*` is a prefix.
 */
const TESTS_BY_SOURCE: Readonly<Record<string, string>> = {
  'astro.config.mjs': 'build pages',
  'bench/': 'commands',
  'content/':
    'badInput codePictures data officialTermSpellings pages partners searchQueries sitemap stateNumbers translators',
  'examples/': 'secondCountry',
  'package.json': 'build commands',
  'public/': 'build pages',
  'src/check/': 'badBuild badInput sensitiveFiles',
  'src/client/': 'crawl listen pages share site',
  'src/codes/': 'codePictures codes oddPaths* partners print registry share',
  'src/commands/': 'badBuild commands copies dev verify',
  'src/components/':
    'cards days everyPage languageChoice listen numberedTexts pages places printedPages readingOrder readingPosition recordings rightToLeft rights share site stages',
  'src/content/': 'badInput data pages places site sitemap stateNumbers translators',
  'src/data/': 'changes data secondCountry tables',
  'src/domain/': 'badInput build data numberedTexts pages site',
  'src/exit/': 'crawl engines leaving*',
  'src/finish/': 'badBuild build copies pages sensitiveFiles',
  'src/hosting/': 'build copies servers verify',
  'src/i18n/': 'everyPage pages rightToLeft site stateNumbers',
  'src/layouts/': 'crawl everyPage languageChoice numberedTexts pages printedPages rightToLeft site',
  'src/opening/': 'data hours places',
  'src/pages/': 'crawl everyPage pages sitemap site walk',
  'src/pictures/': 'codePictures everyPage pages partners',
  'src/questions/': 'days numberedTexts questions walk',
  'src/search/': 'officialTermSpellings search* walk',
  'src/settings.ts': 'build pages',
  'src/states/': 'dev',
  'src/styles/': 'everyPage pages print printedPages rightToLeft site',
  'tests/fixtures/content/': 'badBuild build dev leaving* places questions recordings registry site',
  'tools/codes/': 'commands',
  'tools/country/': 'commands',
  'tools/editor/': 'commands editor*',
  'tools/pages/': 'commands registry',
  'tools/print/': 'commands print',
  'tools/release/': 'changes commands registry verify',
  'tools/reports/': 'commands',
  'tools/requests/': 'commands',
  'tools/translation/': 'commands reviewSheet translators',
  'tools/wording/': 'editor* reviewSheet',
};

/**
 * Picks those tests of the site that one of the changed files can break, as above.
 * @example listSiteTests(['src/data/csv.ts'], ['tests/dist/data.test.ts', 'tests/dist/dev.test.ts']) // => ['tests/dist/data.test.ts']
 */
export function listSiteTests(changed: readonly string[], siteTests: readonly string[]): string[] {
  const names = Object.entries(TESTS_BY_SOURCE)
    .filter(([source]) => changed.some((file) => file.startsWith(source)))
    .flatMap(([, tests]) => tests.split(' '));
  return siteTests.filter((test) => names.some((name) => isNamed(test, name)));
}

function isNamed(test: string, name: string): boolean {
  const [file = ''] = test.split('/').at(-1)?.split('.') ?? [];
  return name.endsWith('*') ? file.startsWith(name.slice(0, -1)) : file === name;
}
