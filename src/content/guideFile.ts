import { mdxToMdast, type MdastNode } from 'satteri';
import type { ContentErrorDetails, Issue } from '../domain/contentError.ts';
import { guideElements, isGuideElement, type GuideElement } from '../domain/guide.ts';
import { splitFrontMatter } from '../domain/guideBody.ts';
import { findLinkedSlug } from '../domain/paths.ts';
import { memoize, memoizeByText } from '../domain/memoize.ts';
import { applySchema } from './schemaIssues.ts';
import { guideSchema, type GuideHead } from './schemas/guideSchema.ts';
import { suggest } from './suggestion.ts';
import { listTypedNumbers } from './typedNumbers.ts';
import { findInvisibleCharacters } from './invisibleCharacters.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';

/** Something that a guide names: a fact, a phone line, a place, another guide. */
export interface GuideReference {
  readonly kind: keyof typeof PRINTED | 'link';
  readonly id: string;
  readonly line: number;
}

/** What is translated at a time: a paragraph, heading or list item, in Markdown. */
interface GuideBlock {
  readonly text: string;
  readonly line: number;
  /** Where it begins in its file, in UTF-16 units. */
  readonly offset: number;
}

/** What stands below the head of a guide. */
interface GuideText {
  readonly references: readonly GuideReference[];
  /**
   * The words of each paragraph, heading and list item; `<Local>` words left out, other elements as what they print.
   * Not those for advisers, who know the words of the law.
   */
  readonly paragraphs: readonly { readonly text: string; readonly line: number }[];
  /** Every paragraph, heading and list item as it is typed, with those for advisers; of a heading its words. */
  readonly blocks: readonly GuideBlock[];
  /** Whether all of it could be read; where not, nothing is known of what it lacks. */
  readonly isReadable: boolean;
  readonly issues: readonly ContentErrorDetails[];
}

export interface GuideFile {
  readonly file: string;
  readonly yaml: YamlFile;
  /** Undefined where it has mistakes. */
  readonly frontMatter: GuideHead | undefined;
  readonly frontMatterIssues: readonly ContentErrorDetails[];
  /** The text is read when it is asked for, since only the check looks into it. */
  readonly getText: () => GuideText;
}

/**
 * Elements that print something of their own, and something as long and as plain as that, for measuring how easy a text
 * is. The other elements stand around words.
 */
const PRINTED = {
  Fact: 'ten days',
  Call: 'number',
  Place: 'Example House',
  Source: 'the law',
  Edition: 'the page',
  Email: 'address',
  Group: 'people',
  Lines: 'numbers',
} as const satisfies Partial<Record<GuideElement, string>>;

// What can be written in a guide besides words, in one sentence for whoever wrote something else.
export const ALLOWED = `A guide may use: ${Object.keys(guideElements).map(printElement).join(', ')}`;

const UNREAD: GuideText = { references: [], paragraphs: [], blocks: [], isReadable: false, issues: [] };

/** A guide whose file is refused: it is there, and nothing else is known of it. */
export function createUnreadGuide(file: string): GuideFile {
  return {
    file,
    yaml: readYaml(file, ''),
    frontMatter: undefined,
    frontMatterIssues: [],
    getText: () => UNREAD,
  };
}

/** Reads a guide with the parser that the build uses. */
export const readGuide = memoizeByText((file, text): GuideFile => {
  const { yaml: headText } = splitFrontMatter(text);
  const yaml = readYaml(file, headText, 1);
  if (headText.trim() === '') {
    const issue = {
      file,
      line: 1,
      problem: 'The guide does not begin with its head.',
      fix: 'Begin the file with a line "---", then title, summary and words, then a line "---".',
    };
    return { file, yaml, frontMatter: undefined, frontMatterIssues: [issue], getText: () => UNREAD };
  }
  // Where the head can't be read, that is told, and not what it lacks.
  const isEmpty = yaml.value === undefined || yaml.value === null;
  const { value: frontMatter, issues: frontMatterIssues } = isEmpty
    ? { ...yaml, value: undefined }
    : applySchema(guideSchema, yaml);
  return {
    file,
    yaml,
    frontMatter,
    frontMatterIssues,
    getText: memoize(() => readText(file, text)),
  };
});

function readText(file: string, text: string): GuideText {
  const findings: Findings = { file, source: text, issues: [], references: [], paragraphs: [], blocks: [] };
  const root = parse(text);
  if ('problem' in root) findings.issues.push({ file, ...root });
  else visit(root, findings);
  const { issues, references, paragraphs, blocks } = findings;
  return { issues, references, paragraphs, blocks, isReadable: !('problem' in root) };
}

interface Findings {
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  readonly issues: ContentErrorDetails[];
  readonly references: GuideReference[];
  readonly paragraphs: { text: string; line: number }[];
  readonly blocks: GuideBlock[];
}

/** A mistake in a text that can't be read. */
type Unreadable = Issue & { readonly line: number | undefined };

function parse(text: string): MdastNode | Unreadable {
  const nestingIssue = findDeepNesting(text);
  if (nestingIssue) return nestingIssue;
  try {
    return mdxToMdast(text, { features: { frontmatter: true } });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /^(\d+):/.exec(message)?.[1];
    return { line: line === undefined ? undefined : Number(line), ...describeUnreadable(message) };
  }
}

/**
 * What the parser must not see: it reads program code, and code that is deep enough takes it hours, or takes the whole
 * program down with it. Guides hold no code, so nothing is lost.
 */
function findDeepNesting(text: string): Unreadable | undefined {
  const getLine = (offset: number): number => text.slice(0, offset).split('\n').length;
  const code = /^(import|export)[\s{*'"]/m.exec(text);
  if (code && text.length - code.index > LONGEST_CODE) {
    return { line: getLine(code.index), ...describeCode(code[1] ?? '') };
  }
  const [brace, last] = [text.indexOf('{'), text.lastIndexOf('}')];
  const braces = text.split('{').length - 1;
  if (brace !== -1 && (last - brace > LONGEST_CODE || braces > MOST_BRACES)) {
    return { line: getLine(brace), ...NESTED_TOO_DEEPLY };
  }
  for (const { characters, isStart } of NESTING) {
    let open = 0;
    for (const { 0: character, index } of text.matchAll(characters)) {
      open = isStart(character) ? open + 1 : Math.max(0, open - 1);
      if (open > DEEPEST) return { line: getLine(index), ...NESTED_TOO_DEEPLY };
    }
  }
  return undefined;
}

const DEEPEST = 20;
/** What begins and ends something that others can stand in: brackets, and elements around words. */
const NESTING: readonly { readonly characters: RegExp; readonly isStart: (character: string) => boolean }[] =
  [
    { characters: /[([\])]/g, isStart: (character) => '(['.includes(character) },
    { characters: /<\/?[A-Za-z](?:[^<>/]|\/(?!>))*>/g, isStart: (character) => !character.startsWith('</') },
  ];
const MOST_BRACES = 8;
const LONGEST_CODE = 400;

const NESTED_TOO_DEEPLY = {
  problem: 'Too many things stand inside each other here.',
  fix: 'A guide is headings, paragraphs and lists. Write the words without brackets and braces.',
};

function describeCode(word: string): Issue {
  return {
    problem: `A paragraph can't begin with "${word}".`,
    fix: 'Begin it with another word. A guide holds no program code.',
  };
}

/** What the parser found, for somebody who writes no code. */
function describeUnreadable(message: string): Issue {
  if (message.includes('call stack')) return NESTED_TOO_DEEPLY;
  const open = /Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (open !== undefined && isGuideElement(open)) {
    return {
      problem: `<${open}> has no end.`,
      fix: isPrinting(open)
        ? `Write it like this: ${printElement(open)}`
        : `Write </${open}> after its words. Where it stands on a line of its own, leave a line empty after it and before </${open}>.`,
    };
  }
  if (open !== undefined) return { problem: `<${open}> is no element of a guide.`, fix: ALLOWED };
  const closing = /Unexpected closing tag `<\/([^`>]*)>`/.exec(message)?.[1];
  if (closing !== undefined) {
    return {
      problem: `</${closing}> ends something that does not begin, or that ends too late.`,
      fix: `Write <${closing}> before its words, and end what is inside it first.`,
    };
  }
  if (message.includes('brace')) {
    return { problem: 'A "{" stands here without a "}".', fix: 'Write the words without braces.' };
  }
  return {
    problem: 'A "<" stands here that begins no element of a guide.',
    fix: `Look for a quotation mark or a "/>" that is missing. ${ALLOWED}`,
  };
}

const NO_PICTURE = { problem: "A guide can't show a picture.", fix: 'Say it in words.' };
const NO_FOOTNOTE = { problem: "A guide can't have footnotes.", fix: 'Say it in the text.' };

/** What Markdown can hold and a guide can't. */
const REJECTED: Readonly<Partial<Record<MdastNode['type'], Issue>>> = {
  image: NO_PICTURE,
  imageReference: NO_PICTURE,
  footnoteDefinition: NO_FOOTNOTE,
  footnoteReference: NO_FOOTNOTE,
  table: { problem: "A guide can't have a table.", fix: 'Say it in a list.' },
};

function visit(node: MdastNode, findings: Findings, depth = 0): void {
  const { file, source, issues, references, paragraphs, blocks } = findings;
  const line = node.position?.start.line ?? 1;
  const report = (issue: Issue): void => void issues.push({ file, line, ...issue });
  if (depth > DEEPEST) {
    report(NESTED_TOO_DEEPLY);
    return;
  }
  const rejected = REJECTED[node.type];
  if (rejected) report(rejected);
  switch (node.type) {
    case 'mdxjsEsm':
      report(describeCode(/^\w+/.exec(node.value)?.[0] ?? ''));
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      report({
        problem: `Braces can't stand in a guide: {${node.value}}`,
        fix: 'Write the words without braces.',
      });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      visitElement(node.name ?? '', node.attributes, line, findings);
      break;
    case 'listItem':
      if (typeof node.checked === 'boolean')
        report({ problem: "A list can't have boxes to tick.", fix: 'Begin the line with "- ".' });
      break;
    case 'link':
    case 'definition': {
      const slug = findLinkedSlug(node.url);
      if (slug !== undefined) references.push({ kind: 'link', id: slug, line });
      else {
        report({
          problem: `The link "${node.url}" leads to no guide.`,
          fix: 'Write the name of a guide between slashes: [your rights](/rights/). Other sites are named as sources.',
        });
      }
      break;
    }
    case 'paragraph':
    case 'heading':
      paragraphs.push({ text: getText(node), line });
      blocks.push(...listBlocks(node, source));
      break;
    case 'text':
    case 'inlineCode':
    case 'code': {
      issues.push(...listNumberIssues(node.value, file, line));
      const [unseen] = findInvisibleCharacters(node.value);
      if (unseen) report(unseen);
      break;
    }
  }
  if (!('children' in node)) return;
  const isForAdvisers = node.type === 'mdxJsxFlowElement' && node.name === 'Adviser';
  const inner = isForAdvisers ? { ...findings, paragraphs: [] } : findings;
  for (const child of node.children) visit(child, inner, depth + 1);
}

const AS_FACT =
  'Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.';

/** Where an element can't stand: in the head of a guide, or in another element. */
export const WITHOUT_NUMBER = 'Say it without the number.';

/** Numbers that are typed in words which stand on a page. */
export function listNumberIssues(
  text: string,
  file: string,
  line: number,
  fix = AS_FACT,
): ContentErrorDetails[] {
  return listTypedNumbers(text).map(({ number, linesAbove }) => ({
    file,
    line: line + linesAbove,
    problem: `A number is typed in the text: "${number}"`,
    fix,
  }));
}

/** The words of a paragraph or heading with their marks, without those of the heading itself. */
function listBlocks({ children }: { readonly children: readonly MdastNode[] }, source: string): GuideBlock[] {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (start?.offset === undefined) return [];
  return [{ text: source.slice(start.offset, end?.offset), line: start.line, offset: start.offset }];
}

function visitElement(
  name: string,
  attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[],
  line: number,
  { file, issues, references }: Findings,
): void {
  const report = (problem: string, fix: string): void => void issues.push({ file, line, problem, fix });
  if (!isGuideElement(name)) {
    report(`<${name}> is no element of a guide.`, suggest(name, Object.keys(guideElements), ALLOWED));
    return;
  }
  const requested: readonly string[] = guideElements[name];
  const values = requested.map((own) => attributes.find((attribute) => attribute.name === own)?.value);
  if (
    attributes.length !== requested.length ||
    values.some((value) => typeof value !== 'string' || value === '')
  ) {
    const need = requested.length === 0 ? 'nothing but its name' : `exactly ${requested.join(' and ')}="…"`;
    report(`<${name}> must have ${need}.`, `Write it like this: ${printElement(name)}`);
    return;
  }
  for (const value of values.map(String)) {
    if (isPrinting(name)) references.push({ kind: name, id: value, line });
    else issues.push(...listNumberIssues(value, file, line, WITHOUT_NUMBER));
  }
}

/** @example printElement('Local') // => '<Local word="…">…</Local>' */
function printElement(name: string): string {
  const attributes = isGuideElement(name) ? guideElements[name] : [];
  const start = [name, ...attributes.map((attribute) => `${attribute}="…"`)].join(' ');
  return isPrinting(name) ? `<${start} />` : `<${start}>…</${name}>`;
}

function isPrinting(name: string): name is keyof typeof PRINTED {
  return Object.hasOwn(PRINTED, name);
}

/** The words of a node; those too deep inside it are reported by `visit`. */
function getText(node: MdastNode, depth = 0): string {
  if (node.type === 'text') return node.value;
  if (depth > DEEPEST) return '';
  if (node.type === 'mdxJsxTextElement' && node.name !== null && isPrinting(node.name))
    return PRINTED[node.name];
  return 'children' in node ? node.children.map((child) => getText(child, depth + 1)).join('') : '';
}
