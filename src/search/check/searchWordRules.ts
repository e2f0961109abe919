import type { Content, LanguageContent } from '../../content/content.ts';
import { canReferToNumber, listCallable } from '../../content/content.ts';
import { suggest, suggestOneOf } from '../../content/suggestion.ts';
import { listTypedNumbers } from '../../content/typedNumbers.ts';
import { hasFallback } from '../../domain/fallbackText.ts';
import type { Issues } from '../../domain/contentError.ts';
import { listReservedSlugs } from '../../domain/paths.ts';
import { describeMissingGuide, describeMissingPage } from '../../check/missingGuide.ts';
import { listRevisionIssues } from '../../check/revision.ts';

/** Reports official terms and search answers that lead nowhere. `guides` are the slugs of the source language. */
export function* listSearchFactIssues({ facts }: Content, guides: readonly string[]): Issues {
  const { officialTerms, answers, contacts, questions } = facts;
  const isHere = (line: string): boolean => contacts.records.get(line)?.abroad === undefined;
  const lines = [...listCallable(facts).keys()].filter(isHere);
  for (const [word, { page }] of Object.entries(officialTerms?.value.words ?? {})) {
    if (!officialTerms || page === undefined || guides.includes(page)) continue;
    const path = ['words', word, 'page'];
    const fix = suggest(page, guides, 'Use a guide, or leave out "page".');
    yield describeMissingGuide(officialTerms.yaml, path, page, guides, fix);
  }
  for (const [id, { page, answer, call = [] }] of answers.records) {
    if (!guides.includes(page)) yield describeMissingGuide(answers.yaml, [id, 'page'], page, guides);
    const steps = Object.keys(questions.records.get(page)?.answers ?? {});
    if (answer !== undefined && !steps.includes(answer)) {
      yield answers.yaml.describe(
        [id, 'answer'],
        `The page "${page}" has no answer "${answer}".`,
        suggest(answer, steps, 'Use an answer of that page in questions.yaml, or leave out "answer".'),
      );
    }
    for (const [index, line] of call.entries()) {
      if (canReferToNumber(facts, line) && isHere(line)) continue;
      yield answers.yaml.describe(
        [id, 'call', index],
        `"${line}" has no published phone number in this country.`,
        suggest(line, lines, 'Use a phone line, or a place with a phone number.'),
      );
    }
  }
}

/** Reports missing and superfluous search keywords and official terms of a language. */
export function* listSearchWordIssues(
  language: LanguageContent,
  source: LanguageContent,
  { facts }: Content,
): Issues {
  const isSource = language === source;
  const { officialTerms, searchWords } = language;
  if (officialTerms && facts.officialTerms) {
    const { yaml, value } = officialTerms;
    yield* listRevisionIssues(yaml, value, source.officialTerms?.value, isSource);
    const known = Object.keys(facts.officialTerms.value.words);
    for (const word of known) {
      if (value.words[word]) continue;
      yield yaml.describe(
        ['words'],
        `The meaning of "${word}" is missing.`,
        `Add under "words": ${word}: { meaning: "…" }`,
      );
    }
    for (const [word, { meaning }] of Object.entries(value.words)) {
      if (!known.includes(word) && !hasFallback(meaning)) {
        yield yaml.describe(
          ['words', word],
          `"${word}" is not in facts/officialTerms.yaml, so this is never shown.`,
          suggest(word, known, 'Correct the word, or delete it here.'),
        );
      }
      yield* listTypedNumberIssues(meaning, (problem, fix) =>
        yaml.describe(['words', word, 'meaning'], problem, fix),
      );
    }
  }
  if (!searchWords) return;
  const { yaml, value } = searchWords;
  yield* listRevisionIssues(yaml, value, source.searchWords?.value, isSource);
  const pages = [...source.guides.keys(), ...facts.questions.records.keys(), ...listReservedSlugs()];
  for (const page of Object.keys(value.words)) {
    const fix = suggestOneOf(page, pages, 'Use one of these pages');
    if (!pages.includes(page)) yield describeMissingPage(yaml, ['words', page], page, pages, fix);
  }
  for (const id of facts.answers.records.keys()) {
    if (value.answers[id]) continue;
    yield yaml.describe(
      ['answers'],
      `The keywords for the answer "${id}" are missing.`,
      `Add under "answers": ${id}: { asked: ["…"] }`,
    );
  }
  for (const [id, { says = '' }] of Object.entries(value.answers)) {
    if (!facts.answers.mightContain(id) && !hasFallback(says)) {
      yield yaml.describe(
        ['answers', id],
        `"${id}" is not in facts/answers.yaml, so this is never shown.`,
        suggest(id, facts.answers.records.keys(), 'Correct the name, or delete the text.'),
      );
    }
    yield* listTypedNumberIssues(says, (problem, fix) =>
      yaml.describe(['answers', id, 'says'], problem, fix),
    );
  }
}

function* listTypedNumberIssues<Reported>(
  text: string,
  describe: (problem: string, fix: string) => Reported,
): Generator<Reported> {
  if (hasFallback(text)) return;
  for (const { number } of listTypedNumbers(text))
    yield describe(`This text contains a number: "${number}"`, 'Write it without the number.');
}
