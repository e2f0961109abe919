import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSettings } from '../settings.ts';

const { contentDir } = getSettings();
// The site is read elsewhere; only this one line of it counts here.
const [, sourceLanguage = 'en'] =
  /^sourceLanguage: *['"]?([\w-]+)/m.exec(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) ?? [];
const tags = readdirSync(contentDir).filter((tag) => existsSync(join(contentDir, tag, 'ui.json')));

// What a language lacks is said in the source language; the translator marks it. `keySeparator: false`: the keys of
// ui.json are flat. `initAsync: false`: the words are there before the first page is made.
export default {
  defaultLocale: tags[0],
  locales: tags,
  namespaces: ['ui'],
  defaultNamespace: 'ui',
  i18nextServer: {
    preload: tags,
    fallbackLng: sourceLanguage,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    backend: { loadPath: `${contentDir}/{{lng}}/{{ns}}.json` },
  },
};
