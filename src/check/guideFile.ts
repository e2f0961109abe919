import { mdxToMdast, type MdastNode } from 'satteri';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { guideElements, isGuideElement } from '../domain/guideElements.ts';
import { findLinkedSlug } from '../domain/paths.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';

/** Something that a guide names: a fact, a phone line, a place, another guide. */
export interface GuideReference {
  readonly kind: 'Fact' | 'Call' | 'Place' | 'link';
  readonly id: string;
  readonly line: number;
}

export interface GuideFile {
  readonly file: string;
  readonly head: YamlFile;
  readonly references: readonly GuideReference[];
  /** The words of each paragraph, heading and list item; `<Danish>` words left out, other elements as what they print. */
  readonly paragraphs: readonly { readonly text: string; readonly line: number }[];
  readonly mistakes: readonly ContentErrorDetails[];
}

// What can be written in a guide besides words, in one sentence for whoever wrote something else.
const ALLOWED = `A guide may use: ${Object.entries(guideElements)
  .map(([name, attributes]) => `<${[name, ...attributes.map((attribute) => `${attribute}="…"`)].join(' ')}>`)
  .join(', ')}`;

/** Reads a guide with the parser that the build uses. */
export function readGuide(file: string, text: string): GuideFile {
  const mistakes: ContentErrorDetails[] = [];
  const headText = /^---\n([\s\S]*?)\n---(\n|$)/.exec(text)?.[1];
  const head = readYaml(file, headText ?? '', 1);
  if (headText === undefined) {
    mistakes.push({
      file,
      line: 1,
      problem: 'The guide does not begin with its head.',
      fix: 'Begin the file with a line "---", then title, summary and words, then a line "---".',
    });
  }
  const references: GuideReference[] = [];
  const paragraphs: { text: string; line: number }[] = [];
  const root = parse(file, text, mistakes);
  if (root) visit(root, { file, mistakes, references, paragraphs });
  return { file, head, references, paragraphs, mistakes: [...head.mistakes, ...mistakes] };
}

interface Findings {
  readonly file: string;
  readonly mistakes: ContentErrorDetails[];
  readonly references: GuideReference[];
  readonly paragraphs: { text: string; line: number }[];
}

function parse(file: string, text: string, mistakes: ContentErrorDetails[]): MdastNode | undefined {
  try {
    return mdxToMdast(text, { features: { frontmatter: true } });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /^(\d+):/.exec(message)?.[1];
    mistakes.push({
      file,
      line: line === undefined ? undefined : Number(line),
      problem: `This can't be read: ${message.replace(/^\d+:\d+: /, '').replace(/ \([^()]*:[^()]*\)$/, '')}`,
      fix: `Look for a "<" or "{" that is not meant, or an element without its end. ${ALLOWED}`,
    });
    return undefined;
  }
}

function visit(node: MdastNode, findings: Findings): void {
  const line = node.position?.start.line ?? 1;
  const mistake = (problem: string, fix: string): void => {
    findings.mistakes.push({ file: findings.file, line, problem, fix });
  };
  switch (node.type) {
    case 'mdxjsEsm':
      mistake('A guide can’t import or export anything.', `Delete this line. ${ALLOWED}`);
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      mistake(
        `A guide can't hold an expression: {${node.value}}`,
        `Write the words without braces. ${ALLOWED}`,
      );
      break;
    case 'html':
      mistake('A guide can’t hold HTML.', ALLOWED);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      visitElement(node.name ?? '', node.attributes, line, findings);
      break;
    case 'image':
      mistake('A guide can’t show a picture.', 'Say it in words.');
      break;
    case 'link':
      visitLink(node.url, line, findings);
      break;
    case 'paragraph':
    case 'heading':
      findings.paragraphs.push({ text: getText(node), line });
      break;
    case 'text':
      if (/\d/.test(node.value)) {
        mistake(
          `A number is typed in the text: "${node.value.trim()}"`,
          'Numbers stand in content/facts/numbers.yaml. Write <Fact id="…" />, or <Call to="…" /> for a phone number.',
        );
      }
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, findings);
}

function visitElement(
  name: string,
  attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[],
  line: number,
  { file, mistakes, references }: Findings,
): void {
  if (!isGuideElement(name)) {
    mistakes.push({ file, line, problem: `<${name}> is no element of a guide.`, fix: ALLOWED });
    return;
  }
  const wanted: readonly string[] = guideElements[name];
  for (const attribute of attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      !wanted.includes(attribute.name ?? '') ||
      typeof attribute.value !== 'string'
    ) {
      mistakes.push({
        file,
        line,
        problem: `<${name}> can't have ${attribute.name === undefined ? 'braces' : `"${attribute.name}"`} like this.`,
        fix: ALLOWED,
      });
    }
  }
  for (const wantedName of wanted) {
    const value = attributes.find((attribute) => attribute.name === wantedName)?.value;
    if (typeof value !== 'string' || value === '') {
      mistakes.push({ file, line, problem: `<${name}> lacks ${wantedName}="…".`, fix: ALLOWED });
    } else if (name === 'Fact' || name === 'Call' || name === 'Place') {
      references.push({ kind: name, id: value, line });
    }
  }
}

function visitLink(url: string, line: number, { file, mistakes, references }: Findings): void {
  const slug = findLinkedSlug(url);
  if (slug !== undefined) references.push({ kind: 'link', id: slug, line });
  else {
    mistakes.push({
      file,
      line,
      problem: `The link "${url}" leads to no guide.`,
      fix: 'Write the name of a guide between slashes: [your rights](/rights/). Other sites are named as sources.',
    });
  }
}

/** What an element prints, for measuring: as long and as plain as what stands on the page. */
const PRINTED: Readonly<Record<string, string>> = { Fact: 'ten days', Call: 'number', Place: 'Kompasset' };

function getText(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxJsxTextElement' && node.name !== null && node.name in PRINTED) return PRINTED[node.name] ?? '';
  return 'children' in node ? node.children.map((child) => getText(child)).join('') : '';
}
