import type { Content } from '../content/content.ts';
import { findSourceContent } from '../content/textUnits.ts';
import type { ContentErrorDetails, Issues } from '../domain/contentError.ts';
import { getLocalTime } from '../domain/localTime.ts';
import { listRequestIssues } from './requestTexts.ts';
import { listCampaignIssues } from '../codes/check/campaignRules.ts';
import { listCityIssues } from './cities.ts';
import { listFactIssues } from './factRules.ts';
import { listFileIssues } from './files.ts';
import { listFutureDates } from './futureDates.ts';
import { listGuideIssues } from './guideRules.ts';
import { isLanguage, listLanguageIssues } from './languageFolder.ts';
import { listRegistryIssues } from '../codes/check/registryRules.ts';
import { listLiveIssues } from './liveLanguage.ts';
import { listUnreviewedIssues } from './reviewRules.ts';
import { listRedirectIssues } from '../codes/check/redirectRules.ts';
import { suggestPhoneNumber } from './phoneNumbers.ts';
import { listPostIssues } from './posts.ts';
import { listQuestionIssues, listQuestionTextIssues } from '../questions/check/questionRules.ts';
import { listRecordingIssues } from './recordingRules.ts';
import { listReviewQuestionIssues } from './reviewQuestionRules.ts';
import { listSearchFactIssues, listSearchWordIssues } from '../search/check/searchWordRules.ts';
import { listSensitiveWordIssues } from './sensitiveWordRules.ts';
import { listTermIssues } from './terms.ts';
import { createSpelledNumberFinder } from './spelledNumbers.ts';
import { listContactIssues } from './typedContactRules.ts';
import { listUiIssues } from './uiStringRules.ts';
import { listUiNoteIssues } from './uiNoteRules.ts';
import { listTextFileIssues } from './textRules.ts';

/**
 * All issues in the content: missing, misspelt or unreadable values and broken references. Pure: does no I/O. Dates after
 * `now` (ms) are in the future.
 */
export function checkContent(content: Content, now: number): ContentErrorDetails[] {
  return [...listIssues(content, now)];
}

function* listIssues(content: Content, now: number): Issues {
  const { folder, site, facts, languages } = content;
  const source = findSourceContent(content);
  const guides = [...(source?.guides.keys() ?? [])];
  for (const issue of content.issues) yield suggestPhoneNumber(issue, content);
  yield* listFactIssues(content, guides);
  // Without any guides, something else is wrong and already reported.
  const hasGuides = guides.length > 0;
  const pages = hasGuides ? [...facts.questions.records.keys(), ...guides] : [];
  yield* listCampaignIssues(content, pages);
  if (hasGuides) {
    yield* listSearchFactIssues(content, pages);
    yield* listQuestionIssues(content, guides);
    yield* listReviewQuestionIssues(content);
  }
  yield* listRedirectIssues(content, pages);
  yield* listRegistryIssues(content);
  yield* listFileIssues(folder);
  yield* listUnreviewedIssues(content);
  yield* listFutureDates(content, getLocalTime(now, site?.value.timeZone ?? 'UTC').date);
  // Without the source language, every translation would be reported.
  if (!source) return;
  // A number written in the words of any language counts.
  const listSpelledNumbers = createSpelledNumberFinder(
    [...languages.values()].map(({ language }) => language?.value.numberWords ?? []),
  );
  for (const [tag, language] of languages) {
    yield* language.issues;
    yield* listLanguageIssues(content, tag);
    yield* listLiveIssues(content, tag);
    if (isLanguage(tag) && language.ui && source.ui) yield* listUiIssues(tag, language.ui, source.ui);
    yield* listTextFileIssues(language, source, content);
    yield* listQuestionTextIssues(language, source, content);
    yield* listContactIssues(language, source, tag, listSpelledNumbers);
    yield* listCityIssues(language, tag, content);
    yield* listRequestIssues(language, content);
    yield* listUiNoteIssues(language);
    yield* listPostIssues(content, tag, pages);
    yield* listSensitiveWordIssues(language, source);
    yield* listSearchWordIssues(language, source, content);
    yield* listGuideIssues(language.guides, source.guides, facts);
    yield* listTermIssues(language);
    yield* listRecordingIssues(content, tag);
  }
}
