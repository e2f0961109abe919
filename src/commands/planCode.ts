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

/** What may be said of a code. */
const fields = ['target', 'language', 'material', 'place', 'number', 'owner', 'note'] as const;
type CodeField = (typeof fields)[number];
export type CodeValues = Readonly<Partial<Record<CodeField, string>>>;

/** Codes that are tried for one whose picture stands every blob; with a short host name there may be none. */
const TRIES = 100;

export interface PlanInput {
  readonly contentFiles: readonly ContentFile[];
  readonly siteAddress: string;
  /** The instant of the check, ms. */
  readonly now: number;
  /** A whole number from 0 up to the one it is given. */
  readonly random: (below: number) => number;
}

export interface Plan {
  /** Each in two lines: what is wrong, and what to type. */
  readonly issues: readonly string[];
  /** The file to write, and what to do next; undefined if there are mistakes. */
  readonly file:
    | { readonly path: string; readonly text: string; readonly next: string; readonly code: string }
    | undefined;
}

/** What must be known of a code, with all answers that there are. */
export interface CodeQuestion {
  readonly field: CodeField;
  readonly question: string;
  readonly answers: readonly string[];
}

/** The questions that what was typed leaves open. */
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

/** A new code of which this is said. Touches nothing. */
export function planCode(values: CodeValues, input: PlanInput): Plan {
  const { contentFiles, siteAddress, now } = input;
  const unsaid = listOpenQuestions(values, contentFiles).map(
    ({ field, question, answers }) => `${question}\n  Say --${field}, with one of: ${answers.join(', ')}`,
  );
  if (unsaid.length > 0) return { issues: unsaid, file: undefined };
  const code = createHighCorrectionCode(input);
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
  summary: 'Makes a printed code that was never used. On a terminal it asks for what was not said.',
  changes: 'writes a file of its own into facts/campaigns of the content.',
  options: {
    target: { value: 'now', meaning: 'the page that it opens' },
    language: { value: 'th', meaning: `in which language; "${ASK}" lets the reader choose` },
    material: { value: 'sticker', meaning: 'what it is printed on' },
    place: { value: '"Station toilets"', meaning: 'where it hangs or is handed out' },
    number: { value: '500', meaning: 'how many are printed' },
    owner: { value: 'office', meaning: 'the organisation that looks after it' },
    note: { value: '"For the autumn"', meaning: 'anything else' },
  } satisfies Record<CodeField, unknown>,
} as const satisfies Command;

/** What somebody said of a code. */
export function readCodeValues({ values }: CommandLine<typeof codeCommand>): CodeValues {
  const { material } = values;
  return material ? { ...values, material: nameMaterial(material) } : values;
}

/** A code that no file and no line of the permalink registry has, with a picture that stands as much dirt as can be. */
function createHighCorrectionCode({ contentFiles, siteAddress, random }: PlanInput): string {
  const registry = contentFiles.find(({ path }) => path === REGISTRY)?.text ?? '';
  const used = new Set([
    ...contentFiles.flatMap(({ path }) => /^facts\/campaigns\/(.+)\.ya?ml$/.exec(path)?.[1] ?? []),
    ...parseRegistry(registry).entries.flatMap(({ address }) => findCode(address) ?? []),
  ]);
  let best = createCode(used, random);
  let fewest = countFatalBlobs(siteAddress, best);
  for (let tried = 1; fewest > 0 && tried < TRIES; tried += 1) {
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
  const said = Object.fromEntries(fields.map((field) => [field, values[field]]));
  const number = /^\d+$/.test(values.number ?? '') ? Number(values.number) : values.number;
  return stringify({ code, ...said, number, status: 'planned' }, { lineWidth: 0, singleQuote: false });
}

function describeNext(code: string, siteAddress: string): string {
  return [
    `The code is ${code}: ${getReadableCodeAddress(siteAddress, code)}`,
    `1. Look at it: npm start, then open http://localhost:4321${getCodePath(code)}`,
    `2. Print ${getCodePicturePath(code)} (where it may get scratched: ${getCodePicturePath(code, 'highCorrection')}); the page for organisations says how wide.`,
    '3. When it is printed, write in the file: status: printed, and the day as printed: 2026-05-31',
    '4. Run npm run publish:permalinks, and keep the file for ever: what is printed must land.',
    warnOfPlaceholder(siteAddress),
  ]
    .filter(Boolean)
    .join('\n');
}
