import { siteSchema, type Site } from '../content/schemas/site.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFile } from './contentFile.ts';
import { ContentFolder } from './contentFolder.ts';
import { listFactMistakes, readFacts } from './facts.ts';
import { listGuideMistakes, readGuides } from './guides.ts';
import { isLanguage, listLanguageMistakes } from './languageFolder.ts';
import { listStrayFiles } from './strayFiles.ts';
import { listTermMistakes } from './terms.ts';
import { listUiMistakes, readUiStrings, type UiStrings } from './uiStrings.ts';
import { listWordsMistakes } from './words.ts';

/**
 * Every mistake in the content, not only the first: what is missing, misspelt, unreadable, or names something that does
 * not exist. Pure: takes the files as text and touches nothing.
 */
export function checkContent(files: readonly ContentFile[]): ContentErrorDetails[] {
  const folder = new ContentFolder(files);
  const site = folder.readOne<Site>('site.yaml', siteSchema);
  const facts = readFacts(folder);
  const sourceLanguage = site?.value.sourceLanguage ?? 'en';
  const sourceGuides = readGuides(folder, sourceLanguage);
  const languages = folder.listLanguages();
  // Without the language that everything is translated from, every translation would seem wrong.
  const checked = languages.includes(sourceLanguage) ? languages : [];
  const sourceUi = checked.length > 0 ? readUi(folder, sourceLanguage) : undefined;

  const mistakes = [
    ...listFactMistakes(facts, site, languages, [...sourceGuides.keys()]),
    ...listStrayFiles(folder),
    ...checked.flatMap((language) => {
      const isSource = language === sourceLanguage;
      const guides = isSource ? sourceGuides : readGuides(folder, language);
      const ui = isSource ? sourceUi : readUi(folder, language);
      return [
        ...listLanguageMistakes(folder, language),
        ...(ui && sourceUi && isLanguage(language) ? listUiMistakes(language, ui, sourceUi) : []),
        ...listWordsMistakes(folder, language, sourceLanguage, facts),
        ...listGuideMistakes(guides, sourceGuides, facts),
        ...listTermMistakes(folder, language, guides),
      ];
    }),
  ];
  return [...folder.mistakes, ...mistakes];
}

function readUi(folder: ContentFolder, language: string): UiStrings | undefined {
  const file = folder.getFile(`${language}/ui.json`);
  if (!file) return undefined;
  const ui = readUiStrings(file.file, file.text);
  folder.mistakes.push(...ui.mistakes);
  return ui;
}
