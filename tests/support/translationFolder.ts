import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTranslate } from '../../tools/translation/translateCommand.ts';
import { useFolder } from './folder.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from './sites.ts';

type Values = Parameters<typeof runTranslate>[0]['values'];

interface TranslationFolder {
  /** A copy of the fixture in which every Arabic text is accepted. */
  readonly contentDir: string;
  /** Where exported files go. */
  readonly out: string;
  /** Runs `npm run translate` on the copy and returns what it prints. */
  readonly translate: (values: Values, ...args: readonly string[]) => string;
}

/** A folder for each test in which to run `npm run translate`; its paths are known once a test runs. */
export function useTranslationFolder(): TranslationFolder {
  let folder = '';
  const translation: TranslationFolder = {
    get contentDir() {
      return join(folder, 'content');
    },
    get out() {
      return join(folder, 'out');
    },
    translate: (values, ...args) =>
      runTranslate(
        { values, args: [...args] },
        { contentDir: translation.contentDir, buildTime: Date.parse(FIXTURE_TIME) },
      ),
  };
  useFolder((path) => {
    folder = path;
    cpSync(FIXTURE_CONTENT, translation.contentDir, { recursive: true });
    translation.translate({}, 'accept', 'ar');
  }, '.build');
  return translation;
}
