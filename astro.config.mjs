import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import astroI18next from 'astro-i18next';
import { formatGroupStyles } from './src/domain/entitlement.ts';
import { formatNumberStyles } from './src/domain/numberedTexts.ts';
import { formatFilterStyles } from './src/domain/placeQuestions.ts';
import { bundleScript, hashInline, readHeadScript } from './src/finish/headScript.ts';
import { getContent, getSiteAddress } from './src/content/siteContent.ts';
import { pageDirectives, searchScriptSources } from './src/domain/policy.ts';
import { showTranslations } from './tools/translation/showTranslations.ts';
import { watchContent } from './src/commands/watchContent.ts';
import { getSettings } from './src/settings.ts';
import { showStates } from './src/states/showStates.ts';

const { contentDir } = getSettings();
const groups = Object.keys(getContent().facts.groups?.value.groups ?? {});
const exitScript = readHeadScript('src/exit/backGuard.client.ts', 'src/exit/exitLink.client.ts');

export default defineConfig({
  site: getSiteAddress(),
  // One cache for each content folder, so that builds of different content don't share cached pages.
  cacheDir: `./node_modules/.astro/${contentDir.replaceAll(/[/:]/g, '-')}`,
  trailingSlash: 'always',
  build: {
    inlineStylesheets: 'always',
    // Render a page while another is being written.
    concurrency: 2,
  },
  security: {
    csp: {
      directives: [...pageDirectives],
      scriptDirective: {
        resources: [...searchScriptSources],
        // Astro adds hashes only for scripts that it bundles.
        hashes: [exitScript.hash],
      },
      // Nor does it add hashes for generated inline styles.
      styleDirective: {
        hashes: [formatFilterStyles(), formatGroupStyles(groups), formatNumberStyles()].map(hashInline),
      },
    },
  },
  prefetch: false,
  // Guides contain no code blocks, and highlighting needs inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    astroI18next({ configPath: './src/i18n/astro-i18next.config.ts' }),
    watchContent(),
    showTranslations(),
    showStates(),
  ],
  vite: {
    define: {
      EXIT_SCRIPT: JSON.stringify(exitScript.text),
      WIDGET_SCRIPT: JSON.stringify(bundleScript('src/opening/widget.client.ts')),
    },
    plugins: [tailwindcss()],
    build: {
      // Inline all scripts, so that a page is one request.
      assetsInlineLimit: 100_000,
      rolldownOptions: {
        // Astro marks every guide with a directive, and reads it before the bundler drops it and warns.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
