import { getSettings } from '../settings.ts';
import { getSourceLanguage } from './languages.ts';
import { listLanguages } from '../content/siteContent.ts';

const { contentDir } = getSettings();
const sourceLanguage = getSourceLanguage(contentDir);
const tags = listLanguages(contentDir, sourceLanguage).map(({ tag }) => tag);

// `fallbackLng: false`: a missing string must fail, not turn up in another language. `keySeparator: false`: the keys
// of ui.json are flat. `initAsync: false`: the words are there before the first page is made.
export default {
  defaultLocale: sourceLanguage,
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
    backend: { loadPath: `./${contentDir}/{{lng}}/{{ns}}.json` },
  },
};
