import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getSettings } from '../settings.ts';

const { contentDir } = getSettings();
// Which of them is the source language makes no difference here: no language falls back on another.
const tags = readdirSync(contentDir).filter((tag) => existsSync(join(contentDir, tag, 'ui.json')));

// `fallbackLng: false`: a missing string must fail, not turn up in another language. `keySeparator: false`: the keys
// of ui.json are flat. `initAsync: false`: the words are there before the first page is made.
export default {
  defaultLocale: tags[0],
  locales: tags,
  namespaces: ['ui'],
  defaultNamespace: 'ui',
  i18nextServer: {
    preload: tags,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    backend: { loadPath: `${contentDir}/{{lng}}/{{ns}}.json` },
  },
};
