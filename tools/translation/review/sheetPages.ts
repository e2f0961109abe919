/** What a review sheet shows: the texts of a language in reading order, each in its context. */
import type { Content } from '../../../src/content/content.ts';
import { textFileNames, type TextFileName } from '../../../src/content/textFiles.ts';
import { wrapFallback } from '../../../src/domain/fallbackText.ts';
import { guideElements, isBlockElement, topicGroups } from '../../../src/domain/guide.ts';
import { splitBlocks, splitFrontMatter } from '../../../src/domain/guideBody.ts';
import { parseBlock } from '../../../src/domain/guideInline.ts';
import { getSiteValues } from '../../../src/content/readSiteValues.ts';
import { fillPlaceholders } from '../../../src/domain/placeholders.ts';
import { isSiteValue } from '../../../src/domain/siteValues.ts';
import type { UiKey } from '../../../src/i18n/translator.ts';
import { listReviewedTexts, type ReviewedText } from '../../../src/content/reviews.ts';
import { hashText } from '../../../src/content/textState.ts';
import {
  findSourceContent,
  getSourceTag,
  isBlock,
  listTranslatedTexts,
} from '../../../src/content/textUnits.ts';
import { asksAbout, listReviewQuestions, type ReviewQuestion } from './reviewQuestions.ts';

/** How a text looks on the page. */
type TextLook = 'title' | 'heading' | 'paragraph' | 'button';

export interface SheetText {
  readonly id: string;
  /** Of the translation that is shown. */
  readonly hash: string;
  /** As typed in the content, like `original` and `counterpart`. */
  readonly text: string;
  readonly look: TextLook;
  /** False if it is only shown as the context of others. */
  readonly isAsked: boolean;
  readonly original: string;
  /** The same text in the language of the country, unless that is the original or the language itself. */
  readonly counterpart: string | undefined;
  /** The questions about it. */
  readonly questions: readonly ReviewQuestion[];
}

/** Where a reader of the site sees some texts. */
export const positions = {
  top: 'at-top',
  end: 'at-end',
  start: 'at-start',
  list: 'at-list',
  paper: 'at-paper',
  page: 'at-page',
} as const;
type Position = keyof typeof positions;

export type SheetPart =
  | { readonly kind: 'text'; readonly text: SheetText }
  /** Something that is not reviewed here, such as a name; `lang` if it is not in the language of the sheet. */
  | { readonly kind: 'context'; readonly text: string; readonly isHeading: boolean; readonly lang?: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly SheetPart[] }
  | { readonly kind: 'box'; readonly parts: readonly SheetPart[] }
  | { readonly kind: 'picture'; readonly position: Position; readonly notes: readonly string[] };

export interface SheetPage {
  /** The slug of a guide or of a question page, or the name of a file. */
  readonly id: string;
  readonly title: string;
  /** Parts that must not be separated. */
  readonly sections: readonly (readonly SheetPart[])[];
}

export interface SheetPages {
  /** In reading order, beginning with the pages whose mistakes do most harm. */
  readonly pages: readonly SheetPage[];
  /** The number of texts that are missing or stale, which are not asked about. */
  readonly open: number;
}

/**
 * The pages of the sheet of a language.
 * @param isAsked whether a translated text is to be reviewed
 */
export function listSheetPages(
  content: Content,
  tag: string,
  isAsked: (text: ReviewedText) => boolean = () => true,
): SheetPages {
  const texts = listReviewedTexts(content, tag);
  const builder = createBuilder(content, tag, isAsked);
  const byFile = Map.groupBy(texts, ({ source }) => source.file);
  const files = listFilesInOrder(content, byFile.keys(), content.facts.reviewQuestions?.value.first ?? []);
  const pages = files
    .flatMap((file) => listFilePages(builder, file, byFile.get(file) ?? []))
    .map((page) => ({ ...page, sections: page.sections.filter((section) => section.some(hasAsked)) }))
    .filter(({ sections }) => sections.length > 0);
  return {
    pages,
    open: texts.filter(({ state }) => state !== 'current').length,
  };
}

/** The files by how many readers see them, after the urgent guides. Files that are not named come last. */
const ORDER = ['questions.yaml', 'contacts.yaml', 'ui.json', 'guides/', 'entitlements.yaml', 'groups.yaml'];

/** The files of a language in the order in which to read them. */
export function listFilesInOrder(
  content: Content,
  files: Iterable<string>,
  urgent: readonly string[],
): string[] {
  const guides = findSourceContent(content)?.guides;
  const getSlug = (file: string): string => file.replace(/^guides\/|\.mdx$/g, '');
  const getRank = (file: string): readonly number[] => {
    const first = urgent.indexOf(getSlug(file));
    if (file.endsWith('.mdx') && first !== -1) return [-1, first];
    const rank = ORDER.findIndex((name) => file.startsWith(name));
    const frontMatter = guides?.get(getSlug(file))?.frontMatter;
    return [
      rank === -1 ? ORDER.length + textFileNames.findIndex((name) => file === `${name}.yaml`) : rank,
      topicGroups.findIndex((group) => group === frontMatter?.group),
      frontMatter?.order ?? 0,
    ];
  };
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((rank, index) => rank - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return [...files].sort((a, b) => compare(getRank(a), getRank(b)));
}

export function hasAsked(part: SheetPart): boolean {
  if (part.kind === 'text') return part.text.isAsked;
  return (part.kind === 'list' ? part.items : part.kind === 'box' ? part.parts : []).some(hasAsked);
}

/** What the functions below need of the content. */
type Builder = ReturnType<typeof createBuilder>;

function createBuilder(content: Content, tag: string, isAsked: (text: ReviewedText) => boolean) {
  const sourceTag = getSourceTag(content);
  const countryTag = content.site?.value.countryLanguage ?? sourceTag;
  const [language, source] = [tag, sourceTag].map((name) => content.languages.get(name));
  const counterparts = new Map(
    [tag, sourceTag].includes(countryTag) || !content.languages.has(countryTag)
      ? []
      : listTranslatedTexts(content, countryTag).map((text) => [text.source.id, text.target?.text]),
  );
  const questions = listReviewQuestions(content, tag);
  /** A text that is shown; undefined if it is missing. */
  const show = (text: ReviewedText, look: TextLook): SheetPart[] => {
    const { source: original, target, state } = text;
    if (target === undefined) return [];
    return [
      {
        kind: 'text',
        text: {
          id: original.id,
          hash: hashText(target.text),
          text: target.text,
          look,
          isAsked: state === 'current' && isAsked(text),
          original: original.text,
          counterpart: counterparts.get(original.id),
          questions: questions.filter((question) => asksAbout(question, original)),
        },
      },
    ];
  };
  const ui = (key: UiKey): string => {
    const text = language?.ui?.strings?.[key];
    return text === undefined
      ? wrapFallback(fill(source?.ui?.strings?.[key] ?? '', getSourceTag(content)))
      : fill(text, tag);
  };
  const fill = (text: string, inLanguage: string): string => {
    const values = getSiteValues(content, inLanguage);
    return fillPlaceholders(text, (name) => (isSiteValue(name) ? values[name] : `{{${name}}}`));
  };
  const sheet = (name: string): string => language?.reviewSheet?.value.words[name] ?? '';
  return { content, tag, language, source, countryTag, show, ui, sheet };
}

function listFilePages(builder: Builder, file: string, texts: readonly ReviewedText[]): SheetPage[] {
  if (file.endsWith('.mdx')) return [createGuidePage(builder, file, texts)];
  if (file === 'questions.yaml')
    return [...Map.groupBy(texts, ({ source }) => source.path[1] ?? '')].map(([id, page]) => ({
      id,
      title: page[0]?.target?.text ?? id,
      sections: [[{ kind: 'box', parts: page.flatMap((text) => builder.show(text, getLook(text))) }]],
    }));
  const id = file.replace(/\.[a-z]+$/, '') as SheetFile;
  return [
    {
      id,
      title: getFileTitle(builder, id),
      sections: file === 'ui.json' ? listUiSections(builder, texts) : listRecordSections(builder, texts),
    },
  ];
}

/** A guide as its readers see it, in sections that each begin with a heading. */
function createGuidePage(builder: Builder, file: string, texts: readonly ReviewedText[]): SheetPage {
  const { source, show, ui } = builder;
  const slug = file.slice('guides/'.length, -'.mdx'.length);
  const guide = source?.guides.get(slug);
  const body = splitFrontMatter(
    builder.content.folder.findFile(`${getSourceTag(builder.content)}/${file}`)?.text ?? '',
  ).body;
  const views = splitBlocks(body)
    .filter(({ text }) => text !== '')
    .map(({ text }) => parseBlock(text));
  const blocks = texts.filter((text) => isBlock(text.source));
  const count = views.reduce((sum, view) => {
    if (view.kind === 'list') return sum + view.items.length;
    return sum + Number(view.kind === 'heading' || (view.kind === 'paragraph' && !isElement(view.text)));
  }, 0);
  const parts: SheetPart[] = [];
  let open: SheetPart[] | undefined;
  let next = 0;
  const take = (look: TextLook): SheetPart[] => {
    const text = blocks[next++];
    return text ? show(text, look) : [];
  };
  // If the guide does not have the structure that this expects, its texts are shown without any.
  for (const view of count === blocks.length ? views : blocks.map(() => parseBlock('…'))) {
    const into = open ?? parts;
    switch (view.kind) {
      case 'heading':
        into.push(...take('heading'));
        break;
      case 'list':
        into.push({
          kind: 'list',
          isOrdered: view.isOrdered,
          items: view.items.flatMap(() => take('paragraph')),
        });
        break;
      case 'paragraph':
        if (isElement(view.text)) into.push({ kind: 'context', text: view.text, isHeading: false });
        else into.push(...take('paragraph'));
        break;
      case 'start': {
        const { name } = view;
        if (!isBlockElement(name) || name === 'Steps') break;
        const row = guideElements[name];
        open = 'heading' in row ? [{ kind: 'context', text: ui(row.heading), isHeading: true }] : [];
        parts.push({ kind: 'box', parts: open });
        break;
      }
      case 'end':
        if (view.name !== 'Steps') open = undefined;
    }
  }
  const head = texts
    .filter((text) => !isBlock(text.source))
    .flatMap((text) => show(text, text.source.path[0] === 'title' ? 'title' : 'paragraph'));
  const title = texts.find(({ source: { path } }) => path[0] === 'title')?.target?.text;
  return {
    id: slug,
    title: title ?? guide?.frontMatter?.title ?? slug,
    sections: splitSections([...head, ...parts]),
  };
}

/** Whether a paragraph is only an element, which has no text to translate. */
function isElement(text: string): boolean {
  return /^<[A-Z]\w* [^<>]*\/>$/.test(text);
}

/** Splits the parts of a guide before each heading. */
function splitSections(parts: readonly SheetPart[]): SheetPart[][] {
  const sections: SheetPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'text' && part.text.look === 'heading') sections.push([]);
    sections.at(-1)?.push(part);
  }
  return sections;
}

const BUTTON = /(^|\/)choices\//;
const HEADING = /(^|\/)(title|name|asks|right|heading)$/;

function getLook({ source: { id } }: ReviewedText): TextLook {
  if (BUTTON.test(id)) return 'button';
  return HEADING.test(id) ? 'heading' : 'paragraph';
}

type SheetFile = 'ui' | Exclude<TextFileName, 'questions'>;

/** The heading of each file: a string of the site, or a text of the sheet. Questions have their own. */
const fileTitles: Readonly<Record<SheetFile, { readonly ui: UiKey } | { readonly sheet: string }>> = {
  ui: { sheet: 'labels' },
  contacts: { ui: 'contact.lines' },
  places: { ui: 'help.places' },
  groups: { ui: 'home.origin.title' },
  entitlements: { ui: 'home.rights.title' },
  cards: { ui: 'cards.title' },
  posts: { ui: 'partner.posts' },
  officialTerms: { ui: 'words.title' },
  searchWords: { sheet: 'answers' },
  reviewSheet: { sheet: 'sheet' },
  reviewQuestions: { sheet: 'sheet' },
};

function getFileTitle({ ui, sheet }: Builder, name: SheetFile): string {
  const title = fileTitles[name];
  return 'ui' in title ? ui(title.ui) : sheet(title.sheet);
}

/** What is shown before a field of a record. */
const labels: Readonly<Record<string, UiKey>> = {
  'contacts/who': 'contact.who',
  'contacts/when': 'contact.when',
  'places/expect': 'place.expect',
  'places/find': 'place.find',
};

/** One section for each record, with its name. */
function listRecordSections(builder: Builder, texts: readonly ReviewedText[]): SheetPart[][] {
  const { content, language, countryTag, show, ui } = builder;
  const groups = Map.groupBy(texts, ({ source: { path } }) => path.slice(0, 2).join('/'));
  return [...groups.values()].map((record): SheetPart[] => {
    const [first] = record;
    const file = first?.source.file.replace(/\.[a-z]+$/, '') ?? '';
    const id = first?.source.path[1] ?? '';
    const name = file === 'officialTerms' ? id : content.facts.places.records.get(id)?.name;
    const heading: SheetPart[] =
      name === undefined || !['officialTerms', 'places'].includes(file)
        ? []
        : [{ kind: 'context', text: name, isHeading: true, lang: countryTag }];
    const fields = record.flatMap((text): SheetPart[] => {
      const field = text.source.path.at(-1) ?? '';
      const key = labels[`${file}/${field}`];
      const group = file === 'entitlements' ? language?.groups?.value.words[field]?.short : undefined;
      const label = key === undefined ? group : ui(key);
      const shown = show(text, getLook(text));
      return label === undefined || shown.length === 0
        ? shown
        : [{ kind: 'context', text: label, isHeading: false }, ...shown];
    });
    return [{ kind: 'box', parts: [...heading, ...fields] }];
  });
}

/** Where the strings of the interface are seen, by the first part of their keys; the others are inside a page. */
const places: Readonly<Record<string, Position>> = {
  ...{ language: 'top', skip: 'top', leave: 'top', nav: 'top', page: 'top' },
  ...{ help: 'end', safety: 'end', foot: 'end', sources: 'end', share: 'end', translation: 'end' },
  ...{ home: 'start' },
  ...{ contact: 'list', write: 'list', runBy: 'list', state: 'list', hours: 'list', assured: 'list' },
  ...{ place: 'list', places: 'list', filter: 'list', abroad: 'list', calendar: 'list', value: 'list' },
  ...{ print: 'paper', paper: 'paper', code: 'paper' },
};

/** One section for each group of strings, with a picture of where they are seen. */
function listUiSections({ source, show }: Builder, texts: readonly ReviewedText[]): SheetPart[][] {
  const notes = source?.uiNotes?.value ?? {};
  return [...Map.groupBy(texts, ({ source: { path } }) => path[0]?.split('.')[0] ?? '')].map(
    ([group, strings]) => [
      {
        kind: 'picture',
        position: places[group] ?? 'page',
        notes: notes[group] === undefined ? [] : [notes[group]],
      },
      { kind: 'box', parts: strings.flatMap((text) => show(text, getUiLook(text, notes))) },
    ],
  );
}

/** The notes for translators say which strings are on buttons. */
function getUiLook({ source: { path } }: ReviewedText, notes: Readonly<Record<string, string>>): TextLook {
  const key = path[0] ?? '';
  if (/^(A|On a|The) button\b/.test(notes[key] ?? '')) return 'button';
  return key.endsWith('.title') ? 'heading' : 'paragraph';
}
