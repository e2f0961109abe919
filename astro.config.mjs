import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import astroI18next from 'astro-i18next';
import { formatGroupStyles } from './src/domain/entitlement.ts';
import { formatFilterStyles } from './src/domain/placeQuestions.ts';
import { hashInline, readHeadScript } from './src/finish/headScript.ts';
import { getContent, getSiteAddress } from './src/content/siteContent.ts';
import { pageDirectives, searchScriptSources } from './src/domain/policy.ts';
import { showTranslations } from './src/commands/showTranslations.ts';
import { watchContent } from './src/commands/watchContent.ts';
import { getSettings } from './src/settings.ts';

const { contentDir } = getSettings();
const groups = Object.keys(getContent().facts.groups?.value.groups ?? {});
const backGuard = readHeadScript('src/exit/backGuard.client.ts');

export default defineConfig({
  site: getSiteAddress(),
  // A cache of its own for each content folder, so that one build never sees the pages of another.
  cacheDir: `./node_modules/.astro/${contentDir.replaceAll(/[/:]/g, '-')}`,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  security: {
    csp: {
      directives: [...pageDirectives],
      scriptDirective: {
        resources: [...searchScriptSources],
        // Astro counts only the scripts that it bundles itself.
        hashes: [backGuard.hash],
      },
      // Nor does it count the styles that follow from what can be chosen.
      styleDirective: { hashes: [formatFilterStyles(), formatGroupStyles(groups)].map(hashInline) },
    },
  },
  prefetch: false,
  // Guides hold no program code; its colours would need styles that the policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    astroI18next({ configPath: './src/i18n/astro-i18next.config.ts' }),
    watchContent(),
    showTranslations(),
  ],
  vite: {
    define: { BACK_GUARD: JSON.stringify(backGuard.text) },
    plugins: [tailwindcss()],
    build: {
      // A page is one request: its scripts are in it.
      assetsInlineLimit: 100_000,
      rolldownOptions: {
        // Astro's own mark on every guide; Astro reads it before the bundler drops it.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
