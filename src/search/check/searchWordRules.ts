import type { Content, LanguageContent } from '../../content/content.ts';
import { listPublishedIds, mayName } from '../../content/content.ts';
import { suggest } from '../../content/suggestion.ts';
import { listTypedNumbers } from '../../content/typedNumbers.ts';
import { hasFallback } from '../../domain/fallbackText.ts';
import type { Issues } from '../../domain/contentError.ts';
import { listReservedSlugs } from '../../domain/paths.ts';
import { listRevisionIssues } from '../../check/revision.ts';

/** Words of letters and answers of the search that lead nowhere. `guides` are the slugs of the source language. */
export function* listSearchFactIssues({ facts }: Content, guides: readonly string[]): Issues {
  const { officialTerms, answers, contacts } = facts;
  for (const [word, { page }] of Object.entries(officialTerms?.value.words ?? {})) {
    if (!officialTerms || page === undefined || guides.includes(page)) continue;
    yield {
      ...officialTerms.yaml.describe(
        ['words', word, 'page'],
        `The guide "${page}" does not exist.`,
        suggest(page, guides, 'Name a guide, or leave "page" out.'),
      ),
      missingPage: page,
    };
  }
  for (const [id, { page, contact }] of answers.records) {
    if (!guides.includes(page)) {
      yield {
        ...answers.yaml.describe(
          [id, 'page'],
          `The guide "${page}" does not exist.`,
          suggest(page, guides, `Name one of: ${guides.join(', ')}`),
        ),
        missingPage: page,
      };
    }
    if (mayName(contacts, contact) && contacts.records.get(contact)?.abroad === undefined) continue;
    yield answers.yaml.describe(
      [id, 'contact'],
      `"${contact}" is no phone line of this country that is published.`,
      suggest(contact, listPublishedIds(contacts), 'Name a phone line of contacts.yaml.'),
    );
  }
}

/** What the words of a language for the search, and for letters, lack or have too much of. */
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
          `"${word}" is no word of facts/officialTerms.yaml, so nobody reads this.`,
          suggest(word, known, 'Correct the word, or delete it here.'),
        );
      }
      yield* listNumberIssues(meaning, (problem, fix) =>
        yaml.describe(['words', word, 'meaning'], problem, fix),
      );
    }
  }
  if (!searchWords) return;
  const { yaml, value } = searchWords;
  yield* listRevisionIssues(yaml, value, source.searchWords?.value, isSource);
  const pages = [...source.guides.keys(), ...facts.questions.records.keys(), ...listReservedSlugs()];
  for (const page of Object.keys(value.words)) {
    if (pages.includes(page)) continue;
    yield {
      ...yaml.describe(
        ['words', page],
        `There is no page "${page}".`,
        suggest(page, pages, `Name the words after one of: ${pages.join(', ')}`),
      ),
      missingPage: page,
    };
  }
  for (const id of facts.answers.records.keys()) {
    if (value.answers[id]) continue;
    yield yaml.describe(
      ['answers'],
      `The words for the answer "${id}" are missing.`,
      `Add under "answers": ${id}: { asked: ["…"] }`,
    );
  }
  for (const [id, { says = '' }] of Object.entries(value.answers)) {
    if (!facts.answers.mayHave(id) && !hasFallback(says)) {
      yield yaml.describe(
        ['answers', id],
        `"${id}" is no answer of facts/answers.yaml, so nobody reads this.`,
        suggest(id, facts.answers.records.keys(), 'Correct the name, or delete the words.'),
      );
    }
    yield* listNumberIssues(says, (problem, fix) => yaml.describe(['answers', id, 'says'], problem, fix));
  }
}

function* listNumberIssues<Reported>(
  text: string,
  describe: (problem: string, fix: string) => Reported,
): Generator<Reported> {
  if (hasFallback(text)) return;
  for (const { number } of listTypedNumbers(text))
    yield describe(`A number is typed in the words: "${number}"`, 'Say it without the number.');
}
