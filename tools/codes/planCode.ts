import { stringify } from 'yaml';
import { checkContent } from '../../src/check/contentRules.ts';
import type { ContentFile } from '../../src/content/contentFile.ts';
import { REGISTRY, readContent } from '../../src/content/content.ts';
import { ASK_LANGUAGE } from '../../src/codes/campaign.ts';
import { normalizeMaterial } from '../../src/codes/printLayout.ts';
import { START, findCode, getCodePath, getCodePicturePath } from '../../src/domain/paths.ts';
import { campaignSchema } from '../../src/content/schemas/campaignSchema.ts';
import { createCode } from '../../src/codes/code.ts';
import { getReadableCodeAddress, warnOfPlaceholder } from '../../src/domain/siteAddress.ts';
import { parseRegistry } from '../../src/codes/permalinkRegistry.ts';
import type { Command, CommandLine } from '../../src/commands/commandLine.ts';

/** The fields of a code that can be set. */
const fields = ['target', 'language', 'material', 'place', 'number', 'owner', 'note'] as const;
type CodeField = (typeof fields)[number];
export type CodeValues = Readonly<Partial<Record<CodeField, string>>>;

export interface PlanInput {
  readonly contentFiles: readonly ContentFile[];
  readonly siteAddress: string;
  /** The time of the check, ms. */
  readonly now: number;
  /** A random integer from 0 up to, but not including, `below`. */
  readonly random: (below: number) => number;
}

export interface Plan {
  /** Each has two lines: what is wrong, and what to type. */
  readonly issues: readonly string[];
  /** The file to write, and what to do next; undefined if there are issues. */
  readonly file:
    | { readonly path: string; readonly text: string; readonly next: string; readonly code: string }
    | undefined;
}

/** A required field of a code, with its possible answers. */
export interface CodeQuestion {
  readonly field: CodeField;
  readonly question: string;
  readonly answers: readonly string[];
}

/** The questions that the options did not answer. */
export function listCodeQuestions(values: CodeValues, contentFiles: readonly ContentFile[]): CodeQuestion[] {
  const listNames = (pattern: RegExp): string[] =>
    [...new Set(contentFiles.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []))].sort();
  const questions: readonly CodeQuestion[] = [
    {
      field: 'target',
      question: 'Which page does it open?',
      answers: [
        START,
        ...listNames(/^[^/]+\/guides\/(.+)\.mdx$/),
        ...readContent(contentFiles).facts.questions.records.keys(),
      ],
    },
    {
      field: 'language',
      question: `In which language? ("${ASK_LANGUAGE}" lets the reader choose)`,
      answers: [ASK_LANGUAGE, ...listNames(/^([^/]+)\/language\.yaml$/)],
    },
    { field: 'material', question: 'What is it printed on?', answers: campaignSchema.shape.material.options },
  ];
  return questions.filter(({ field }) => values[field] === undefined);
}

/** Plans a new code without writing files. */
export function planCode(values: CodeValues, input: PlanInput): Plan {
  const { contentFiles, siteAddress, now } = input;
  const unanswered = listCodeQuestions(values, contentFiles).map(
    ({ field, question, answers }) => `${question}\n  Type --${field} with one of: ${answers.join(', ')}`,
  );
  if (unanswered.length > 0) return { issues: unanswered, file: undefined };
  const code = createUnusedCode(input);
  const path = `facts/campaigns/${code}.yaml`;
  const text = formatCampaign(code, values);
  const wrong = checkContent(readContent([...contentFiles, { path, file: path, text }]), now)
    .filter(({ file }) => file === path)
    .map(({ problem, fix }) => `${problem}\n  ${fix}`);
  if (wrong.length > 0) return { issues: wrong, file: undefined };
  return { issues: [], file: { path, text, code, next: describeNext(code, siteAddress) } };
}

export const codeCommand = {
  script: 'code',
  summary: 'Creates an unused code for printing. On a terminal, it asks for missing options.',
  changes: 'writes a new file to facts/campaigns in the content folder.',
  next: 'look at the code, and print it',
  options: {
    target: { value: 'now', meaning: 'the page that it opens' },
    language: { value: 'th', meaning: `in which language; "${ASK_LANGUAGE}" lets the reader choose` },
    material: { value: 'sticker', meaning: 'what it is printed on' },
    place: { value: '"Station toilets"', meaning: 'where it is put up or handed out' },
    number: { value: '500', meaning: 'how many are printed' },
    owner: { value: 'office', meaning: 'the organisation responsible for it' },
    note: { value: '"For the autumn"', meaning: 'a note' },
  } satisfies Record<CodeField, unknown>,
} as const satisfies Command;

/** The values typed as options. */
export function readCodeValues({ values }: CommandLine<typeof codeCommand>): CodeValues {
  const { material } = values;
  return material ? { ...values, material: normalizeMaterial(material) } : values;
}

/** A code that appears in no file and in no line of the permalink registry. */
function createUnusedCode({ contentFiles, random }: PlanInput): string {
  const registry = contentFiles.find(({ path }) => path === REGISTRY)?.text ?? '';
  const used = new Set([
    ...contentFiles.flatMap(({ path }) => /^facts\/campaigns\/(.+)\.ya?ml$/.exec(path)?.[1] ?? []),
    ...parseRegistry(registry).entries.flatMap(({ address }) => findCode(address) ?? []),
  ]);
  return createCode(used, random);
}

function formatCampaign(code: string, values: CodeValues): string {
  const set = Object.fromEntries(fields.map((field) => [field, values[field]]));
  const number = /^\d+$/.test(values.number ?? '') ? Number(values.number) : values.number;
  return stringify({ code, ...set, number, status: 'planned' }, { lineWidth: 0, singleQuote: false });
}

function describeNext(code: string, siteAddress: string): string {
  return [
    `The code is ${code}: ${getReadableCodeAddress(siteAddress, code)}`,
    `1. Look at it: npm start, then open http://localhost:4321${getCodePath(code)}`,
    `2. Print ${getCodePicturePath(code)} (or ${getCodePicturePath(code, 'highCorrection')} where it may get scratched). The page for organisations gives the width.`,
    '3. When it is printed, set status: printed and the date, for example printed: 2026-05-31, in the file.',
    '4. Run npm run publish:permalinks, and keep the file forever: printed codes must keep working.',
    warnOfPlaceholder(siteAddress),
  ]
    .filter(Boolean)
    .join('\n');
}
