import { mdxToMdast, type MdastNode } from 'satteri';
import type { ContentErrorDetails, Issue } from '../domain/contentError.ts';
import { getErrorMessage } from '../domain/errorMessage.ts';
import {
  formatGuideElement,
  guideElementNames,
  guideElements,
  isGuideElement,
  isPrintedAsTyped,
  isValueElement,
  type ValueElement,
} from '../domain/guide.ts';
import { splitFrontMatter } from '../domain/guideBody.ts';
import { findLinkedSection, findLinkedSlug, getSectionId } from '../domain/paths.ts';
import { memoize, memoizeByText } from '../domain/memoize.ts';
import { applySchema } from './schemaIssues.ts';
import { guideSchema, type GuideFrontMatter } from './schemas/guideSchema.ts';
import { suggest } from './suggestion.ts';
import { listTypedNumbers } from './typedNumbers.ts';
import { findInvisibleCharacters } from './invisibleCharacters.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';

/** A reference in a guide to a fact, a phone line, a place, a guide or one of its own sections, or a word to say. */
export interface GuideReference {
  readonly kind: ValueElement | 'link' | 'section';
  readonly id: string;
  readonly line: number;
}

/** A unit of translation: a paragraph, heading or list item, in Markdown. */
interface GuideBlock {
  readonly text: string;
  readonly line: number;
  /** The start in its file, in UTF-16 code units. */
  readonly offset: number;
}

/** The body of a guide, without its front matter. */
interface GuideText {
  readonly references: readonly GuideReference[];
  /** The possible targets of links to its sections: `#s1`. */
  readonly sections: readonly string[];
  /**
   * The plain text of each paragraph, heading and list item, without `<Local>` words and with sample text for other elements.
   * Sections for advisers are left out, because advisers know legal terms.
   */
  readonly paragraphs: readonly { readonly text: string; readonly line: number }[];
  /** Every paragraph, heading (without its `#`) and list item as typed, including those for advisers. */
  readonly blocks: readonly GuideBlock[];
  /** False if the body could not be parsed; then nothing is reported as missing. */
  readonly isReadable: boolean;
  readonly issues: readonly ContentErrorDetails[];
}

export interface GuideFile {
  readonly file: string;
  readonly yaml: YamlFile;
  /** Undefined if it has issues. */
  readonly frontMatter: GuideFrontMatter | undefined;
  readonly frontMatterIssues: readonly ContentErrorDetails[];
  /** Parsed on demand, because only the check needs it. */
  readonly getText: () => GuideText;
}

/** The elements that a guide may use, as a sentence for messages. */
const ALLOWED = `A guide may use: ${guideElementNames.map((name) => formatGuideElement(name)).join(', ')}`;

const UNREAD: GuideText = {
  references: [],
  sections: [],
  paragraphs: [],
  blocks: [],
  isReadable: false,
  issues: [],
};

/** A guide whose file is rejected: it exists, but its content is unknown. */
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
  const { yaml: frontMatterText } = splitFrontMatter(text);
  const yaml = readYaml(file, frontMatterText, 1);
  if (frontMatterText.trim() === '') {
    const issue = {
      file,
      line: 1,
      problem: 'This guide has no front matter.',
      fix: 'Start the file with a line "---", then title, summary and words, then a line "---".',
    };
    return { file, yaml, frontMatter: undefined, frontMatterIssues: [issue], getText: () => UNREAD };
  }
  // If the front matter can't be parsed, missing fields are not reported as well.
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
  const findings: Findings = {
    file,
    source: text,
    issues: [],
    references: [],
    sections: [],
    paragraphs: [],
    blocks: [],
  };
  const root = parse(text);
  if ('problem' in root) findings.issues.push({ file, ...root });
  else visit(root, findings);
  const { issues, references, sections, paragraphs, blocks } = findings;
  return { issues, references, sections, paragraphs, blocks, isReadable: !('problem' in root) };
}

interface Findings {
  readonly file: string;
  /** The text of the whole file. */
  readonly source: string;
  readonly issues: ContentErrorDetails[];
  readonly references: GuideReference[];
  readonly sections: string[];
  readonly paragraphs: { text: string; line: number }[];
  readonly blocks: GuideBlock[];
}

/** Why a text can't be parsed. */
type Unreadable = Issue & { readonly line: number | undefined };

function parse(text: string): MdastNode | Unreadable {
  const nestingIssue = findDeepNesting(text);
  if (nestingIssue) return nestingIssue;
  try {
    return mdxToMdast(text, { features: { frontmatter: true } });
  } catch (error) {
    const message = getErrorMessage(error);
    const line = /^(\d+):/.exec(message)?.[1];
    return { line: line === undefined ? undefined : Number(line), ...describeUnreadable(message) };
  }
}

/**
 * Rejects text before the parser sees it: the parser also parses JavaScript, and deeply nested code takes it hours or crashes
 * the process. Guides contain no code, so nothing is lost.
 */
function findDeepNesting(text: string): Unreadable | undefined {
  const getLine = (offset: number): number => text.slice(0, offset).split('\n').length;
  const code = /^(import|export)[\s{*'"]/m.exec(text);
  if (code && text.length - code.index > MAX_CODE_LENGTH) {
    return { line: getLine(code.index), ...describeCode(code[1] ?? '') };
  }
  const [brace, last] = [text.indexOf('{'), text.lastIndexOf('}')];
  const braces = text.split('{').length - 1;
  if (brace !== -1 && (last - brace > MAX_CODE_LENGTH || braces > MAX_BRACES)) {
    return { line: getLine(brace), ...NESTED_TOO_DEEPLY };
  }
  for (const { characters, isStart } of NESTING) {
    let open = 0;
    for (const { 0: character, index } of text.matchAll(characters)) {
      open = isStart(character) ? open + 1 : Math.max(0, open - 1);
      if (open > MAX_NESTING) return { line: getLine(index), ...NESTED_TOO_DEEPLY };
    }
  }
  return undefined;
}

const MAX_NESTING = 20;
/** The tokens that open and close a nesting level: brackets, and elements that wrap text. */
const NESTING: readonly { readonly characters: RegExp; readonly isStart: (character: string) => boolean }[] =
  [
    { characters: /[([\])]/g, isStart: (character) => '(['.includes(character) },
    { characters: /<\/?[A-Za-z](?:[^<>/]|\/(?!>))*>/g, isStart: (character) => !character.startsWith('</') },
  ];
const MAX_BRACES = 8;
const MAX_CODE_LENGTH = 400;

const NESTED_TOO_DEEPLY = {
  problem: 'This is nested too deeply.',
  fix: 'A guide consists of headings, paragraphs and lists. Write the text without brackets and braces.',
};

function describeCode(word: string): Issue {
  return {
    problem: `A paragraph can't start with "${word}".`,
    fix: 'Start it with another word. A guide can’t contain program code.',
  };
}

/** Rewords a parser error for editors, who are not programmers. */
function describeUnreadable(message: string): Issue {
  if (message.includes('call stack')) return NESTED_TOO_DEEPLY;
  const open = /Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (open !== undefined && isGuideElement(open)) {
    return {
      problem: `<${open}> is never closed.`,
      fix: isValueElement(open)
        ? `Write it like this: ${formatGuideElement(open)}`
        : `Write </${open}> after its text. If <${open}> is alone on its line, leave an empty line after it and before </${open}>.`,
    };
  }
  if (open !== undefined) return { problem: `Unknown element <${open}>.`, fix: ALLOWED };
  const closing = /Unexpected closing tag `<\/([^`>]*)>`/.exec(message)?.[1];
  if (closing !== undefined) {
    return {
      problem: `</${closing}> has no matching <${closing}>, or something before it is not closed.`,
      fix: `Write <${closing}> before its text, and close everything inside it first.`,
    };
  }
  if (message.includes('brace')) {
    return { problem: 'This "{" has no matching "}".', fix: 'Write the text without braces.' };
  }
  return {
    problem: 'This "<" does not start a known element.',
    fix: `Look for a missing quotation mark or "/>". ${ALLOWED}`,
  };
}

const NO_PICTURE = { problem: "A guide can't contain pictures.", fix: 'Describe it in words.' };
const NO_FOOTNOTE = { problem: "A guide can't contain footnotes.", fix: 'Write it in the text.' };

/** Markdown that is not allowed in a guide. */
const REJECTED: Readonly<Partial<Record<MdastNode['type'], Issue>>> = {
  image: NO_PICTURE,
  imageReference: NO_PICTURE,
  footnoteDefinition: NO_FOOTNOTE,
  footnoteReference: NO_FOOTNOTE,
  table: { problem: "A guide can't contain tables.", fix: 'Use a list.' },
  code: { problem: "A guide can't contain program code.", fix: 'Write it as a paragraph, without "```".' },
};

function visit(node: MdastNode, findings: Findings, depth = 0): void {
  const { file, source, issues, references, sections, paragraphs, blocks } = findings;
  const line = node.position?.start.line ?? 1;
  const report = (issue: Issue): void => void issues.push({ file, line, ...issue });
  if (depth > MAX_NESTING) {
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
        problem: `A guide can't contain braces: {${node.value}}`,
        fix: 'Write the text without braces.',
      });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      visitElement(node.name ?? '', node.attributes, line, findings);
      // It would not be part of a block, so it would be neither checked as text nor translated.
      if (node.type === 'mdxJsxFlowElement' && isPrintedAsTyped(node.name ?? ''))
        report({
          problem: `<${node.name ?? ''}> can't be alone on its line.`,
          fix: 'Write it in a sentence.',
        });
      break;
    case 'list': {
      // A page prints the first number of a list and counts on from it.
      const start = node.start ?? 1;
      if (start !== 1) issues.push(...listNumberIssues(String(start), file, line, AS_FIRST_ITEM));
      break;
    }
    case 'listItem':
      if (typeof node.checked === 'boolean')
        report({ problem: "A list can't have checkboxes.", fix: 'Start the line with "- ".' });
      break;
    case 'link':
    case 'definition': {
      const slug = findLinkedSlug(node.url);
      if (slug !== undefined) references.push({ kind: 'link', id: slug, line });
      else if (findLinkedSection(node.url) !== undefined)
        references.push({ kind: 'section', id: node.url, line });
      else {
        report({
          problem: `The link "${node.url}" does not lead to a guide.`,
          fix: 'Write the name of a guide between slashes: [your rights](/rights/), or the number of a section of this guide: [the buttons](#s1). Name other sites as sources.',
        });
      }
      break;
    }
    case 'paragraph':
    case 'heading':
      if (node.type === 'heading' && node.depth === 2) sections.push(`#${getSectionId(sections.length)}`);
      paragraphs.push({ text: getText(node), line });
      blocks.push(...listBlocks(node, source));
      break;
    case 'text':
    case 'inlineCode':
    case 'code': {
      issues.push(...listNumberIssues(node.value, file, line));
      const [invisible] = findInvisibleCharacters(node.value);
      if (invisible) report(invisible);
      break;
    }
  }
  if (!('children' in node)) return;
  const isForAdvisers = node.type === 'mdxJsxFlowElement' && node.name === 'Adviser';
  const inner = isForAdvisers ? { ...findings, paragraphs: [] } : findings;
  for (const child of node.children) visit(child, inner, depth + 1);
}

const AS_FACT =
  'Numbers belong in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.';

const AS_FIRST_ITEM = 'Start the list with "1. ". If this is not a list, write the text without the number.';

/** The fix where no element can be used: in front matter and in attributes. */
export const WITHOUT_NUMBER = 'Write it without the number.';

/** Reports the numbers typed in a text that a page shows. */
export function listNumberIssues(
  text: string,
  file: string,
  line: number,
  fix = AS_FACT,
): ContentErrorDetails[] {
  return listTypedNumbers(text).map(({ number, linesAbove }) => ({
    file,
    line: line + linesAbove,
    problem: `This text contains a number: "${number}"`,
    fix,
  }));
}

/** The Markdown of a paragraph or heading, without the `#` of the heading. */
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
    report(`Unknown element <${name}>.`, suggest(name, guideElementNames, ALLOWED));
    return;
  }
  const row = guideElements[name];
  const requested = 'attribute' in row ? row.attribute : undefined;
  const [attribute] = attributes;
  const value = attribute?.name === requested ? attribute?.value : undefined;
  if (
    requested === undefined ? attribute : attributes.length > 1 || typeof value !== 'string' || value === ''
  ) {
    const need = requested === undefined ? 'nothing after its name' : `${requested}="…" and nothing else`;
    report(`<${name}> must have ${need}.`, `Write it like this: ${formatGuideElement(name)}`);
  } else if (typeof value === 'string') {
    if (isValueElement(name)) references.push({ kind: name, id: value, line });
    if (isPrintedAsTyped(name)) issues.push(...listNumberIssues(value, file, line, WITHOUT_NUMBER));
  }
}

/** The plain text of a node up to the nesting limit; `visit` reports what is deeper. */
function getText(node: MdastNode, depth = 0): string {
  if (node.type === 'text') return node.value;
  if (depth > MAX_NESTING) return '';
  if (node.type === 'mdxJsxTextElement' && node.name !== null && isValueElement(node.name))
    return guideElements[node.name].sample;
  return 'children' in node ? node.children.map((child) => getText(child, depth + 1)).join('') : '';
}
