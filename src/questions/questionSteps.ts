/** The steps of a page of questions, with the texts of a language. */
import { getTitle } from '../content/campaigns.ts';
import { getContact, type ContactView } from '../content/contacts.ts';
import type { PageLink } from '../content/guides.ts';
import { listPlaces, type PlaceView } from '../content/places.ts';
import { getQuestions, getQuestionTexts } from '../content/questions.ts';
import { listGroups } from '../content/rights.ts';
import {
  listStepNames,
  UNSURE,
  type QuestionAnswer,
  type QuestionNumber,
  type QuestionTarget,
} from '../content/schemas/questionsSchema.ts';
import { fill, assertPresent, listFactTexts } from '../content/siteContent.ts';
import { getGuidePath, getPartId, getStepId } from '../domain/paths.ts';

/** A choice as a link. */
export interface ChoiceView {
  readonly label: string;
  /** A step on the same page, or another page. */
  readonly href: string;
  /** The official term that the reader looks for in a letter. */
  readonly officialTerm?: string | undefined;
}

/** A line or a place to call, or a place without a known number. */
export interface NumberView {
  /** Undefined for the emergency number of a text about danger. */
  readonly note: string | undefined;
  readonly line?: ContactView;
  readonly place?: PlaceView;
}

/** How the reader came to a step. */
export interface Breadcrumb {
  /** The labels of the choices that lead here, from the first question on, as far as they are known. */
  readonly chosen: readonly string[];
  /** The previous step, or the first one if it is not known which step was the previous one. */
  readonly back: { readonly href: string; readonly isKnown: boolean };
}

interface Step {
  readonly id: string;
  readonly heading: string;
  /** Undefined for the first step. */
  readonly breadcrumb: Breadcrumb | undefined;
  /**
   * If several choices lead here, an id for each choice, which it links to instead of `id`, so that the page still shows
   * what was chosen although the URL is only a number.
   */
  readonly entries: readonly (Breadcrumb & { readonly id: string })[];
  readonly choices: readonly ChoiceView[];
}

interface QuestionStep extends Step {
  readonly kind: 'question';
  readonly note: string | undefined;
}

export interface AnswerStep extends Step {
  readonly kind: 'answer';
  readonly says: readonly string[];
  readonly shows: QuestionAnswer['shows'];
  readonly numbers: readonly NumberView[];
  readonly steps: readonly string[];
  /** Numbers that come after the first step. */
  readonly others: readonly NumberView[];
  readonly read: readonly PageLink[];
}

export type StepView = QuestionStep | AnswerStep;

/** A choice that leads to a step, with the step that offers it. */
interface IncomingChoice {
  readonly from: string;
  readonly choice: string;
  readonly label: string;
}

/**
 * The steps of a page, the first question first. With `idPrefix`, which is prefixed to every id, all steps are shown one after
 * another, so none has `entries`.
 */
export function listSteps(language: string, slug: string, idPrefix?: string): StepView[] {
  const { questions, answers } = getQuestions(slug);
  const texts = getQuestionTexts(language, slug);
  const facts = listFactTexts(language);
  const t = (text: string | undefined, what: string): string =>
    fill(assertPresent(text, `${what} (${slug}, ${language})`), facts);
  const getText = (name: string): string => t(texts.texts[name], `text ${name}`);
  const names = listStepNames({ questions, answers });
  const [first = ''] = names;
  const formatId = (index: number): string => `${idPrefix ?? ''}${getStepId(index)}`;
  const getId = (name: string): string => formatId(names.indexOf(name));
  const getQuestionOf = (name: string) => {
    const asks = questions[name]?.asks ?? name;
    return assertPresent(texts.questions[asks], `question ${asks} (${slug}, ${language})`);
  };
  const getLabel = (choice: string, from: string): string =>
    choice === UNSURE && Object.hasOwn(questions, from)
      ? t(getQuestionOf(from).unsure, `choice of ${from}`)
      : t(texts.choices[choice], `choice ${choice}`);
  const incoming = mapIncomingChoices({ ...questions, ...answers }, getLabel);
  const entries =
    idPrefix === undefined ? [...incoming.values()].filter((choices) => choices.length > 1).flat() : [];
  /** The id that a choice links to. */
  const getTargetId = (to: string, from: string, choice: string): string => {
    const index = entries.findIndex((entry) => entry.from === from && entry.choice === choice);
    return index === -1 ? getId(to) : formatId(names.length + index);
  };
  const getHref = ({ to, group }: QuestionTarget, from: string, choice: string): string =>
    to === undefined ? getGroupPath(language, group) : `#${getTargetId(to, from, choice)}`;
  const listChoices = (choices: Readonly<Record<string, QuestionTarget>> = {}, from: string): ChoiceView[] =>
    Object.entries(choices).map(([choice, target]) => ({
      label: getLabel(choice, from),
      href: getHref(target, from, choice),
      officialTerm: target.word,
    }));
  const describe = (name: string) => {
    const choices = incoming.get(name) ?? [];
    const froms = [...new Set(choices.map(({ from }) => from))];
    const only = froms.length === 1 ? froms[0] : undefined;
    return {
      id: getId(name),
      breadcrumb:
        name === first
          ? undefined
          : {
              chosen: listChosen(name, incoming, first),
              back: { href: `#${getId(only ?? first)}`, isKnown: only !== undefined },
            },
      entries: choices
        .filter((choice) => entries.includes(choice))
        .map(({ from, choice, label }) => ({
          id: getTargetId(name, from, choice),
          chosen: [...listChosen(from, incoming, first), label],
          back: { href: `#${getId(from)}`, isKnown: true },
        })),
    };
  };
  const describeNumber = ({ contact, place, note }: QuestionNumber): NumberView => ({
    note: note === undefined ? undefined : getText(note),
    ...(contact === undefined
      ? { place: findPlace(language, place ?? '') }
      : { line: getContact(language, contact) }),
  });
  return [
    ...Object.entries(questions).map(([name, { choices }]): QuestionStep => {
      const { asks, note } = getQuestionOf(name);
      return {
        kind: 'question',
        ...describe(name),
        heading: t(asks, `question ${name}`),
        note: note && fill(note, facts),
        choices: listChoices(choices, name),
      };
    }),
    ...Object.entries(answers).map(
      ([
        name,
        { heading, says = [], shows, call = [], steps = [], others = [], read = [], choices },
      ]): AnswerStep => ({
        kind: 'answer',
        ...describe(name),
        heading: getText(heading),
        says: says.map(getText),
        shows,
        numbers: call.map(describeNumber),
        steps: steps.map(getText),
        others: others.map(describeNumber),
        read: read.map((page) => describePage(language, page)),
        choices: listChoices(choices, name),
      }),
    ),
  ];
}

/** The choices that lead to each step. */
function mapIncomingChoices(
  steps: Readonly<
    Record<string, { readonly choices?: Readonly<Record<string, QuestionTarget>> | undefined }>
  >,
  getLabel: (choice: string, from: string) => string,
): Map<string, IncomingChoice[]> {
  const incoming = new Map<string, IncomingChoice[]>();
  for (const [from, { choices = {} }] of Object.entries(steps)) {
    for (const [choice, { to }] of Object.entries(choices)) {
      if (to === undefined) continue;
      incoming.set(to, [...(incoming.get(to) ?? []), { from, choice, label: getLabel(choice, from) }]);
    }
  }
  return incoming;
}

/**
 * The choices that lead to a step, followed backwards until several steps lead to one. If two choices of a question lead to the
 * same step, it is unknown which was made, so both are listed as one.
 */
function listChosen(
  name: string,
  incoming: ReadonlyMap<string, readonly IncomingChoice[]>,
  first: string,
): string[] {
  const chosen: string[] = [];
  const seen = new Set<string>();
  for (let step = name; step !== first && !seen.has(step);) {
    seen.add(step);
    const choices = incoming.get(step) ?? [];
    const [choice] = choices;
    if (!choice || choices.some(({ from }) => from !== choice.from)) return chosen;
    chosen.unshift(choices.map(({ label }) => label).join(' / '));
    step = choice.from;
  }
  return chosen;
}

function getGroupPath(language: string, group: string | undefined): string {
  const view = listGroups(language).find(({ id }) => id === group);
  return `${assertPresent(view, `group ${group ?? ''}`).path}#${getPartId('rights')}`;
}

function findPlace(language: string, shortName: string): PlaceView {
  return assertPresent(
    listPlaces(language).find((place) => place.shortName === shortName),
    `place ${shortName}`,
  );
}

function describePage(language: string, slug: string): PageLink {
  const { title, language: titleLanguage } = getTitle(language, `/${slug}/`);
  return { path: getGuidePath(language, slug), title, textLanguage: titleLanguage.tag };
}
