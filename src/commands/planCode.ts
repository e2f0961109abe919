import { stringify } from 'yaml';
import { checkContent } from '../check/contentRules.ts';
import type { ContentFile } from '../content/contentFile.ts';
import { REGISTRY, readContent } from '../content/content.ts';
import { ASK, nameMaterial } from '../codes/campaign.ts';
import { START, findCode, getCodePath, getCodePicturePath } from '../domain/paths.ts';
import { campaignSchema } from '../content/schemas/campaignSchema.ts';
import { createCode } from '../codes/code.ts';
import { getCodeAddress, getReadableCodeAddress, warnOfPlaceholder } from '../domain/siteAddress.ts';
import { parseRegistry } from '../codes/permalinkRegistry.ts';
import { createCodePicture } from '../codes/pictures/codePicture.ts';
import type { Command, CommandLine } from './commandLine.ts';

/** The fields of a new code that can be set. */
const fields = ['target', 'language', 'material', 'place', 'number', 'owner', 'note'] as const;
type CodeField = (typeof fields)[number];
export type CodeValues = Readonly<Partial<Record<CodeField, string>>>;

/** How many codes are tried to find one that scans with a blob anywhere on it. With a short host name there may be none. */
const MAX_TRIES = 100;

export interface PlanInput {
  readonly contentFiles: readonly ContentFile[];
  readonly siteAddress: string;
  /** The instant of the check, ms. */
  readonly now: number;
  /** A random integer from 0 to `below` - 1. */
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

/** A required field of a code with all its possible values. */
export interface CodeQuestion {
  readonly field: CodeField;
  readonly question: string;
  readonly answers: readonly string[];
}

/** The required fields that were not set. */
export function listOpenQuestions(values: CodeValues, contentFiles: readonly ContentFile[]): CodeQuestion[] {
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
      question: `In which language? ("${ASK}" lets the reader choose)`,
      answers: [ASK, ...listNames(/^([^/]+)\/language\.yaml$/)],
    },
    { field: 'material', question: 'What is it printed on?', answers: campaignSchema.shape.material.options },
  ];
  return questions.filter(({ field }) => values[field] === undefined);
}

/** Plans a new code with these values. Writes nothing. */
export function planCode(values: CodeValues, input: PlanInput): Plan {
  const { contentFiles, siteAddress, now } = input;
  const missing = listOpenQuestions(values, contentFiles).map(
    ({ field, question, answers }) =>
      `Option "--${field}" is missing: ${question}\n  Its value must be one of: ${answers.join(', ')}`,
  );
  if (missing.length > 0) return { issues: missing, file: undefined };
  const code = createHighCorrectionCode(input);
  const path = `facts/campaigns/${code}.yaml`;
  const text = formatCampaign(code, values);
  const issues = checkContent(readContent([...contentFiles, { path, file: path, text }]), now)
    .filter(({ file }) => file === path)
    .map(({ problem, fix }) => `${problem}\n  ${fix}`);
  if (issues.length > 0) return { issues, file: undefined };
  return { issues: [], file: { path, text, code, next: describeNext(code, siteAddress) } };
}

export const codeCommand = {
  script: 'code',
  summary: 'Creates a printed code that was never used. On a terminal it asks for missing values.',
  changes: 'adds a file to facts/campaigns of the content.',
  options: {
    target: { value: 'now', meaning: 'the page it opens' },
    language: { value: 'th', meaning: `the language of that page; "${ASK}" lets the reader choose` },
    material: { value: 'sticker', meaning: 'what it will be printed on' },
    place: { value: '"Station toilets"', meaning: 'where it will hang or be handed out' },
    number: { value: '500', meaning: 'how many will be printed' },
    owner: { value: 'office', meaning: 'the organisation responsible for it' },
    note: { value: '"For the autumn"', meaning: 'a note for editors' },
  } satisfies Record<CodeField, unknown>,
} as const satisfies Command;

/** Reads the values of a code from the command line. */
export function readCodeValues({ values }: CommandLine<typeof codeCommand>): CodeValues {
  const { material } = values;
  return material ? { ...values, material: nameMaterial(material) } : values;
}

/** A code that no file and no entry of the permalink registry uses, chosen so that its picture scans despite dirt. */
function createHighCorrectionCode({ contentFiles, siteAddress, random }: PlanInput): string {
  const registry = contentFiles.find(({ path }) => path === REGISTRY)?.text ?? '';
  const used = new Set([
    ...contentFiles.flatMap(({ path }) => /^facts\/campaigns\/(.+)\.ya?ml$/.exec(path)?.[1] ?? []),
    ...parseRegistry(registry).entries.flatMap(({ address }) => findCode(address) ?? []),
  ]);
  let best = createCode(used, random);
  let fewest = countFatalBlobs(siteAddress, best);
  for (let tried = 1; fewest > 0 && tried < MAX_TRIES; tried += 1) {
    const code = createCode(used, random);
    const fatal = countFatalBlobs(siteAddress, code);
    if (fatal < fewest) [best, fewest] = [code, fatal];
  }
  return best;
}

function countFatalBlobs(siteAddress: string, code: string): number {
  return createCodePicture(getCodeAddress(siteAddress, code), 'Q').fatalBlobs ?? 0;
}

function formatCampaign(code: string, values: CodeValues): string {
  const given = Object.fromEntries(fields.map((field) => [field, values[field]]));
  const number = /^\d+$/.test(values.number ?? '') ? Number(values.number) : values.number;
  return stringify({ code, ...given, number, status: 'planned' }, { lineWidth: 0, singleQuote: false });
}

function describeNext(code: string, siteAddress: string): string {
  return [
    `The code is ${code}: ${getReadableCodeAddress(siteAddress, code)}`,
    `1. Preview it: run npm start, then open http://localhost:4321${getCodePath(code)}`,
    `2. Print ${getCodePicturePath(code)} (where it may get scratched: ${getCodePicturePath(code, 'highCorrection')}); the page for organisations gives the minimum width.`,
    '3. Once it is printed, set these fields in the file: status: printed, and the day, such as printed: 2026-05-31',
    '4. Run npm run publish:permalinks. Never delete the file: a printed code must always work.',
    warnOfPlaceholder(siteAddress),
  ]
    .filter(Boolean)
    .join('\n');
}
