import type { Content } from '../content/content.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { getLocalTime } from '../domain/localTime.ts';
import { listCampaignMistakes } from './campaigns.ts';
import { listFactMistakes } from './facts.ts';
import { listFutureDates } from './futureDates.ts';
import { listGuideMistakes } from './guides.ts';
import { isLanguage, listLanguageMistakes } from './languageFolder.ts';
import { listLedgerMistakes } from './ledger.ts';
import { listMoveMistakes, listStartMistakes } from './moves.ts';
import { listPostMistakes } from './posts.ts';
import { listRefusedFiles } from './refusedFiles.ts';
import { listSensitiveWordMistakes } from './sensitiveWords.ts';
import { listStrayFiles } from './strayFiles.ts';
import { listTermMistakes } from './terms.ts';
import { listUiMistakes } from './uiStrings.ts';
import { listWordsMistakes } from './words.ts';

/**
 * Every mistake in the content, not only the first: what is missing, misspelt, unreadable, or names something that does
 * not exist. Pure: takes what was read and touches nothing. `now` (ms) is the instant from which a date lies in the
 * future.
 */
export function checkContent(content: Content, now: number): ContentErrorDetails[] {
  const { folder, site, facts, moves, languages } = content;
  const source = languages.get(site?.value.sourceLanguage ?? 'en');
  const guides = [...(source?.guides.keys() ?? [])];
  const tags = [...languages.keys()];
  return [
    ...content.mistakes,
    ...listFactMistakes(content, guides),
    ...listCampaignMistakes(facts, {
      languages: tags.every(isLanguage) ? tags : undefined,
      guides,
      moves: moves?.value.moves ?? [],
    }),
    ...listMoveMistakes(content, guides),
    ...listStartMistakes(content, guides),
    ...listLedgerMistakes(content),
    ...listStrayFiles(folder),
    ...listRefusedFiles(folder),
    ...listFutureDates(content, getLocalTime(now, site?.value.timeZone ?? 'UTC').date),
    // Without the language that everything is translated from, every translation would seem wrong.
    ...(source
      ? [...languages].flatMap(([tag, language]) => [
          ...language.mistakes,
          ...listLanguageMistakes(content, tag),
          ...(isLanguage(tag) && language.ui && source.ui ? listUiMistakes(tag, language.ui, source.ui) : []),
          ...listWordsMistakes(language, source, content),
          ...listPostMistakes(content, tag, guides),
          ...listSensitiveWordMistakes(language, source),
          ...listGuideMistakes(language.guides, source.guides, facts),
          ...listTermMistakes(language),
        ])
      : []),
  ];
}
