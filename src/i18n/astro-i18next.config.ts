import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSettings } from '../settings.ts';

const { contentDir } = getSettings();
// site.yaml is parsed elsewhere; only this line is needed here.
const [, sourceLanguage = 'en'] =
  /^sourceLanguage: *['"]?([\w-]+)/m.exec(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) ?? [];
const tags = readdirSync(contentDir).filter((tag) => existsSync(join(contentDir, tag, 'ui.json')));

// Missing strings fall back to the source language; the translator marks them. `keySeparator: false`: the keys of ui.json
// are flat. `initAsync: false`: strings are loaded before the first page is rendered.
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
