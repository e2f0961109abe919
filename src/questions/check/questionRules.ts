import {
  canReferToRecord,
  listPublishedIds,
  type Content,
  type Facts,
  type LanguageContent,
} from '../../content/content.ts';
import {
  listStepNames,
  UNSURE,
  type QuestionAnswer,
  type Questions,
  type QuestionTarget,
} from '../../content/schemas/questionsSchema.ts';
import type { QuestionTexts } from '../../content/schemas/textSchemas.ts';
import { suggest, suggestOneOf } from '../../content/suggestion.ts';
import type { YamlFile } from '../../content/yamlFile.ts';
import { hasFallback } from '../../domain/fallbackText.ts';
import type { Issues } from '../../domain/contentError.ts';
import { ALWAYS } from '../../opening/hoursRules.ts';
import { listOtherSlugs, listReservedSlugs } from '../../domain/paths.ts';
import { describeMissingGuide, describeMissingPage } from '../../check/missingGuide.ts';
import { listRevisionIssues } from '../../check/revision.ts';
import { listTextIssues } from '../../check/textRules.ts';
import { listTexts } from '../../domain/fields.ts';

/** A choice with its path in the file. */
interface PlacedChoice {
  readonly path: readonly string[];
  readonly target: QuestionTarget;
}

/**
 * Reports questions that lead nowhere, and answers without a number that is always answered, without next steps, or without a
 * page to read. `guides` are the slugs of the source language.
 */
export function* listQuestionIssues({ facts }: Content, guides: readonly string[]): Issues {
  const { questions } = facts;
  // The pages that an answer can link to.
  const pages = [...guides, ...questions.records.keys(), ...listOtherSlugs()];
  for (const [slug, page] of questions.records) {
    yield* listSlugIssues(slug, questions.yaml, guides);
    for (const [index, guide] of (page.guides ?? []).entries()) {
      if (!guides.includes(guide))
        yield describeMissingGuide(questions.yaml, [slug, 'guides', String(index)], guide, guides);
    }
    yield* listStepIssues(slug, page, facts);
    for (const [id, answer] of Object.entries(page.answers)) {
      const path = [slug, 'answers', id];
      yield* listMissingParts(answer, path, questions.yaml);
      yield* listCallIssues(answer, path, facts);
      for (const [index, name] of (answer.read ?? []).entries()) {
        if (!pages.includes(name))
          yield describeMissingPage(questions.yaml, [...path, 'read', String(index)], name, pages);
      }
    }
  }
}

/** Reports a page of questions with the address of another page. */
function* listSlugIssues(slug: string, yaml: YamlFile, guides: readonly string[]): Issues {
  if (![...guides, ...listReservedSlugs()].includes(slug)) return;
  yield yaml.describe(
    [slug],
    `"${slug}" is already the address of another page of this site.`,
    'Choose another name.',
  );
}

function listChoices(slug: string, { questions, answers }: Questions): PlacedChoice[] {
  return [...Object.entries({ questions, answers })].flatMap(([kind, steps]) =>
    Object.entries<{ readonly choices?: Readonly<Record<string, QuestionTarget>> | undefined }>(
      steps,
    ).flatMap(([id, { choices = {} }]) =>
      Object.entries(choices).map(([choice, target]) => ({
        path: [slug, kind, id, 'choices', choice],
        target,
      })),
    ),
  );
}

function* listStepIssues(slug: string, page: Questions, facts: Facts): Issues {
  const { yaml } = facts.questions;
  const steps = listStepNames(page);
  const [first] = steps;
  if (Object.keys(page.questions).length === 0)
    yield yaml.describe([slug, 'questions'], 'This page has no questions.', 'Add its first question.');
  for (const id of Object.keys(page.questions)) {
    if (Object.hasOwn(page.answers, id)) {
      yield yaml.describe(
        [slug, 'answers', id],
        `"${id}" is both a question and an answer.`,
        'Rename one of the two.',
      );
    }
    if (Object.hasOwn(page.questions[id]?.choices ?? {}, UNSURE)) continue;
    yield yaml.describe(
      [slug, 'questions', id, 'choices'],
      `The question "${id}" has no choice for someone who doesn't know.`,
      `Add a choice: ${UNSURE}: { to: … }`,
    );
  }
  const choices = listChoices(slug, page);
  for (const { path, target } of choices) yield* listTargetIssues(path, target, steps, facts);
  const reached = new Set([first, ...choices.map(({ target }) => target.to)]);
  for (const kind of ['questions', 'answers'] as const) {
    for (const id of Object.keys(page[kind])) {
      if (reached.has(id)) continue;
      yield yaml.describe(
        [slug, kind, id],
        `No choice leads to "${id}".`,
        'Make a choice lead to it, or delete it.',
      );
    }
  }
}

function* listTargetIssues(
  path: readonly string[],
  { to, group, word }: QuestionTarget,
  steps: readonly string[],
  { questions: { yaml }, groups, officialTerms }: Facts,
): Issues {
  if (to !== undefined && !steps.includes(to)) {
    yield yaml.describe(
      [...path, 'to'],
      `This choice leads nowhere: there is no question or answer "${to}".`,
      suggestOneOf(to, steps),
    );
  }
  const known = groups && Object.keys(groups.value.groups);
  if (group !== undefined && known && !known.includes(group)) {
    yield yaml.describe(
      [...path, 'group'],
      `The group "${group}" does not exist.`,
      suggestOneOf(group, known, 'The groups are'),
    );
  }
  const terms = officialTerms && Object.keys(officialTerms.value.words);
  if (word === undefined || !terms || terms.includes(word)) return;
  yield yaml.describe(
    [...path, 'word'],
    `"${word}" is not in facts/officialTerms.yaml.`,
    suggest(word, terms, 'Add it there, or leave out "word".'),
  );
}

function* listMissingParts(
  { call = [], steps, read = [] }: QuestionAnswer,
  path: string[],
  yaml: YamlFile,
): Issues {
  const name = path.at(-1) ?? '';
  if (call.length === 0) {
    yield yaml.describe(
      path,
      `The answer "${name}" has no number to call.`,
      'Add a line: call: [{ contact: hotline, note: … }]',
    );
  }
  if (steps === undefined) {
    yield yaml.describe(
      path,
      `The answer "${name}" does not say what to do next.`,
      'Add a line with texts: steps: […]',
    );
  }
  if (read.length === 0)
    yield yaml.describe(path, `The answer "${name}" does not lead to a page.`, 'Add a line: read: […]');
}

/** Each answer needs a number that is answered at any hour. */
function* listCallIssues({ call = [], others = [] }: QuestionAnswer, path: string[], facts: Facts): Issues {
  const { questions, contacts, places } = facts;
  const placed = Object.entries({ call, others }).flatMap(([field, numbers]) =>
    numbers.map((number, index) => ({ number, at: [...path, field, String(index)] })),
  );
  for (const {
    number: { contact, place, note },
    at,
  } of placed) {
    const kind = contact === undefined ? undefined : contacts.records.get(contact)?.kind;
    if (note === undefined && kind !== 'emergency') {
      yield questions.yaml.describe(
        at,
        'This number does not say what it is for.',
        'Add the name of a text: note: … Only the emergency number needs none.',
      );
    }
    if (contact !== undefined && !isDomesticLine(contact, facts)) {
      yield questions.yaml.describe(
        [...at, 'contact'],
        `There is no published phone line "${contact}" in this country.`,
        suggest(contact, listPublishedIds(contacts), 'Use a phone line from contacts.yaml.'),
      );
    }
    if (place !== undefined && !canReferToRecord(places, place)) {
      yield questions.yaml.describe(
        [...at, 'place'],
        `There is no published place "${place}".`,
        suggest(place, listPublishedIds(places), 'Use the name of a file in facts/places, without ".yaml".'),
      );
    }
  }
  const isAlwaysAnswered = placed.some(({ number: { contact, place } }) => {
    const line = contact === undefined ? undefined : contacts.records.get(contact);
    const placeRecord = place === undefined ? undefined : places.records.get(place);
    // A missing or invalid record is already reported.
    if (!line && !placeRecord) return true;
    const hours = line?.hours ?? (placeRecord?.phone === undefined ? undefined : placeRecord.hours);
    return line?.kind === 'emergency' || hours === ALWAYS;
  });
  if (call.length === 0 || isAlwaysAnswered) return;
  yield questions.yaml.describe(
    [...path, 'call'],
    `None of the numbers of the answer "${path.at(-1) ?? ''}" is answered day and night.`,
    `Add one whose hours are "${ALWAYS}", or the emergency number.`,
  );
}

function isDomesticLine(id: string, { contacts }: Facts): boolean {
  return canReferToRecord(contacts, id) && contacts.records.get(id)?.abroad === undefined;
}

/** Reports missing and superfluous texts of the question pages in a language. */
export function* listQuestionTextIssues(
  language: LanguageContent,
  source: LanguageContent,
  { facts }: Content,
): Issues {
  const read = language.questions;
  if (!read) return;
  const { yaml, value } = read;
  const isSource = language === source;
  yield* listRevisionIssues(yaml, value, source.questions?.value, isSource);
  for (const [slug, page] of facts.questions.records) {
    const texts = value.words[slug];
    if (texts) {
      yield* listNameIssues(slug, page, texts, yaml);
      continue;
    }
    yield yaml.describe(
      ['words'],
      `The texts for "${slug}" are missing.`,
      `Add them under "words": ${slug}:`,
    );
  }
  for (const [slug, texts] of Object.entries(value.words)) {
    if (!facts.questions.mightContain(slug)) {
      if (hasFallback(texts.title)) continue;
      yield yaml.describe(
        ['words', slug],
        `Nothing is named "${slug}", so this text is never shown.`,
        suggest(slug, facts.questions.records.keys(), 'Correct the name, or delete the text.'),
      );
      continue;
    }
    const sourceTexts = isSource ? undefined : flattenTexts(source.questions?.value.words[slug]);
    for (const [name, { path, text }] of flattenTexts(texts)) {
      yield* listTextIssues(yaml, ['words', slug, ...path], text, sourceTexts?.get(name)?.text, {}, facts);
    }
  }
}

/** Compares the keys that questions and answers use with those of the texts. */
function* listNameIssues(
  slug: string,
  page: Questions,
  target: QuestionTexts['words'][string],
  yaml: YamlFile,
): Issues {
  const { questions, choices, texts } = listNames(page);
  for (const [kind, requested] of Object.entries({ questions, choices, texts })) {
    const field = kind as 'questions' | 'choices' | 'texts';
    for (const id of requested) {
      if (target[field][id] !== undefined) continue;
      yield yaml.describe(
        ['words', slug, field],
        `The text for "${id}" is missing.`,
        field === 'questions'
          ? `Add under "questions": ${id}: { asks: "…", unsure: "…" }`
          : `Add under "${field}": ${id}: "…"`,
      );
    }
    for (const [id, entry] of Object.entries<string | { readonly asks: string }>(target[field])) {
      if (requested.has(id) || hasFallback(typeof entry === 'string' ? entry : entry.asks)) continue;
      yield yaml.describe(
        ['words', slug, field, id],
        `Nothing uses "${id}", so this text is never shown.`,
        suggest(id, requested, 'Correct the name, or delete the text.'),
      );
    }
  }
}

function listNames({ questions, answers }: Questions) {
  const allAnswers = Object.values(answers);
  const steps = [...Object.values(questions), ...allAnswers];
  return {
    questions: new Set(Object.entries(questions).map(([id, { asks = id }]) => asks)),
    choices: new Set(steps.flatMap(({ choices = {} }) => Object.keys(choices)).filter((id) => id !== UNSURE)),
    texts: new Set(
      allAnswers.flatMap(({ heading, says = [], call = [], others = [], steps: next = [] }) => [
        heading,
        ...says,
        ...[...call, ...others].flatMap(({ note = [] }) => note),
        ...next,
      ]),
    ),
  };
}

/** Every text of a page, by its path. */
function flattenTexts(
  texts: QuestionTexts['words'][string] | undefined,
): Map<string, { readonly path: readonly string[]; readonly text: string }> {
  return new Map([...listTexts(texts)].map((one) => [one.path.join('/'), one]));
}
