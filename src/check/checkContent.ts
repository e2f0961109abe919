import type { Content } from '../content/content.ts';
import type { ContentErrorDetails, Mistakes } from '../domain/contentError.ts';
import { getLocalTime } from '../domain/localTime.ts';
import { listAskMistakes } from './askWords.ts';
import { listCampaignMistakes } from './campaigns.ts';
import { listCityMistakes } from './cities.ts';
import { listFactMistakes } from './facts.ts';
import { listFileMistakes } from './files.ts';
import { listFutureDates } from './futureDates.ts';
import { listGuideMistakes } from './guides.ts';
import { isLanguage, listLanguageMistakes } from './languageFolder.ts';
import { listLedgerMistakes } from './ledger.ts';
import { listLiveMistakes } from './liveLanguage.ts';
import { listMoveMistakes } from './moves.ts';
import { suggestPhoneNumber } from './phoneNumbers.ts';
import { listPostMistakes } from './posts.ts';
import { listQuestionMistakes, listQuestionWordMistakes } from './questions.ts';
import { listRecordingMistakes } from './recordings.ts';
import { listSearchFactMistakes, listSearchWordMistakes } from './searchWords.ts';
import { listSensitiveWordMistakes } from './sensitiveWords.ts';
import { listTermMistakes } from './terms.ts';
import { listContactMistakes } from './typedContacts.ts';
import { listUiMistakes } from './uiStrings.ts';
import { listUiNoteMistakes } from './uiNotes.ts';
import { listWordsMistakes } from './words.ts';

/**
 * Every mistake in the content, not only the first: what is missing, misspelt, unreadable, or names something that does
 * not exist. Pure: takes what was read and touches nothing. `now` (ms) is the instant from which a date lies in the
 * future.
 */
export function checkContent(content: Content, now: number): ContentErrorDetails[] {
  return [...listMistakes(content, now)];
}

function* listMistakes(content: Content, now: number): Mistakes {
  const { folder, site, facts, languages } = content;
  const source = languages.get(site?.value.sourceLanguage ?? 'en');
  const guides = [...(source?.guides.keys() ?? [])];
  for (const mistake of content.mistakes) yield suggestPhoneNumber(mistake, content);
  yield* listFactMistakes(content, guides);
  // Without any guide something else is wrong, and that is told.
  const pages = guides.length > 0 ? [...facts.questions.records.keys(), ...guides] : [];
  yield* listCampaignMistakes(content, pages);
  if (guides.length > 0) yield* listSearchFactMistakes(content, pages);
  if (guides.length > 0) yield* listQuestionMistakes(content, guides);
  yield* listMoveMistakes(content, pages);
  yield* listLedgerMistakes(content);
  yield* listFileMistakes(folder);
  yield* listFutureDates(content, getLocalTime(now, site?.value.timeZone ?? 'UTC').date);
  // Without the language that everything is translated from, every translation would seem wrong.
  if (!source) return;
  for (const [tag, language] of languages) {
    yield* language.mistakes;
    yield* listLanguageMistakes(content, tag);
    yield* listLiveMistakes(content, tag);
    if (isLanguage(tag) && language.ui && source.ui) yield* listUiMistakes(tag, language.ui, source.ui);
    yield* listWordsMistakes(language, source, content);
    yield* listQuestionWordMistakes(language, source, content);
    yield* listContactMistakes(language, source, tag);
    yield* listCityMistakes(language, tag, content);
    yield* listAskMistakes(language, content);
    yield* listUiNoteMistakes(language);
    yield* listPostMistakes(content, tag, pages);
    yield* listSensitiveWordMistakes(language, source);
    yield* listSearchWordMistakes(language, source, content);
    yield* listGuideMistakes(language.guides, source.guides, facts);
    yield* listTermMistakes(language);
    yield* listRecordingMistakes(content, tag);
  }
}
