import { proofSchema } from '../content/schemas/proof.ts';
import { siteSchema, type Site } from '../content/schemas/site.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { listCampaignMistakes } from './campaigns.ts';
import { getLocalTime } from '../domain/localTime.ts';
import type { ContentFile } from '../content/contentFile.ts';
import { ContentFolder } from './contentFolder.ts';
import { listSensitiveWordMistakes } from './sensitiveWords.ts';
import { listFactMistakes, readFacts } from './facts.ts';
import { listFutureDates } from './futureDates.ts';
import { listGuideMistakes, readGuides } from './guides.ts';
import { isLanguage, listLanguageMistakes } from './languageFolder.ts';
import { listLedgerMistakes } from './ledger.ts';
import { listMoveMistakes, listStartMistakes, readMoves } from './moves.ts';
import { listPostMistakes } from './posts.ts';
import { listRefusedFiles } from './refusedFiles.ts';
import { listStrayFiles } from './strayFiles.ts';
import { listTermMistakes } from './terms.ts';
import { listUiMistakes, readUiStrings, type UiStrings } from './uiStrings.ts';
import { listWordsMistakes } from './words.ts';

/**
 * Every mistake in the content, not only the first: what is missing, misspelt, unreadable, or names something that does
 * not exist. Pure: takes the files as text and touches nothing. `now` (ms) is the instant from which a date lies in the
 * future.
 */
export function checkContent(files: readonly ContentFile[], now: number): ContentErrorDetails[] {
  const folder = new ContentFolder(files);
  const site = folder.readOne<Site>('site.yaml', siteSchema);
  // Before the first run of `npm run prove` there is none.
  if (folder.findFile('proof.yaml')) folder.readOne('proof.yaml', proofSchema);
  const facts = readFacts(folder);
  const sourceLanguage = site?.value.sourceLanguage ?? 'en';
  const sourceGuides = readGuides(folder, sourceLanguage);
  const languages = folder.listLanguages();
  // Without the language that everything is translated from, every translation would seem wrong.
  const checked = languages.includes(sourceLanguage) ? languages : [];
  const moves = readMoves(folder);
  const guides = [...sourceGuides.keys()];
  const sourceUi = checked.length > 0 ? readUi(folder, sourceLanguage) : undefined;

  const mistakes = [
    ...listFactMistakes(facts, site, languages, guides),
    ...listCampaignMistakes(facts, {
      languages: languages.every(isLanguage) ? languages : undefined,
      guides,
      moves: moves?.value.moves ?? [],
    }),
    ...listMoveMistakes(moves, facts, guides),
    ...listStartMistakes(folder, guides),
    ...listLedgerMistakes(folder, facts),
    ...listStrayFiles(folder),
    ...listRefusedFiles(folder),
    ...listFutureDates(folder, getLocalTime(now, site?.value.timeZone ?? 'UTC').date),
    ...checked.flatMap((language) => {
      const isSource = language === sourceLanguage;
      const guides = isSource ? sourceGuides : readGuides(folder, language);
      const ui = isSource ? sourceUi : readUi(folder, language);
      return [
        ...listLanguageMistakes(folder, language),
        ...(ui && sourceUi && isLanguage(language) ? listUiMistakes(language, ui, sourceUi) : []),
        ...listWordsMistakes(folder, language, sourceLanguage, facts),
        ...listPostMistakes(folder, language, site, facts, [...sourceGuides.keys()]),
        ...listSensitiveWordMistakes(folder, language, sourceLanguage),
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
