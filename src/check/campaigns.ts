import { campaignSchema, type Campaign } from '../content/schemas/campaign.ts';
import { ASK } from '../domain/campaign.ts';
import { START } from '../domain/paths.ts';
import { listLookAlikes } from '../domain/code.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { MoveRecord } from '../domain/move.ts';
import type { Facts } from '../content/content.ts';
import type { Read } from '../content/contentFolder.ts';
import { describeUnknown } from './facts.ts';
import { suggest } from '../content/suggestion.ts';

interface CampaignTargets {
  /** Undefined where a folder is named after no language: that is told, and not that its language is missing. */
  readonly languages: readonly string[] | undefined;
  /** Slugs of the guides. */
  readonly guides: readonly string[];
  readonly moves: readonly MoveRecord[];
}

/** What is wrong with printed codes: their names, and where they lead. */
export function listCampaignMistakes(facts: Facts, known: CampaignTargets): ContentErrorDetails[] {
  return [...facts.campaigns.files].flatMap(([name, campaign]) => [
    ...listCodeMistakes(name, campaign, facts),
    ...listTargetMistakes(campaign, known),
    ...listLanguageMistakes(campaign, known.languages),
    ...listOwnerMistakes(campaign, facts),
  ]);
}

function listCodeMistakes(
  name: string,
  { yaml, value: { code } }: Read<Campaign>,
  { campaigns }: Facts,
): ContentErrorDetails[] {
  const describe = (problem: string, fix: string): ContentErrorDetails[] => [
    { file: yaml.file, line: yaml.getLine(['code']), problem, fix },
  ];
  const other = [...campaigns.files].find(([file, { value }]) => file !== name && value.code === code)?.[1];
  if (name !== code && other) {
    return describe(
      `The code "${code}" stands in ${other.yaml.file} too.`,
      'Two prints can\'t have one code. Make another one with "npm run code".',
    );
  }
  if (name !== code) {
    // What is no code itself would only be the next mistake.
    const isCode = campaignSchema.shape.code.safeParse(name).success && listLookAlikes(name).length === 0;
    return describe(
      `The code is "${code}", but the file is named "${name}".`,
      `Name the file ${code}.yaml${isCode ? `, or write: code: ${name}` : ''}`,
    );
  }
  const [sign] = listLookAlikes(code);
  return sign === undefined
    ? []
    : describe(
        `The code "${code}" has "${sign}", which people take for another sign, or make words of.`,
        'Make another one with "npm run code".',
      );
}

function listTargetMistakes(
  { yaml, value: { target } }: Read<Campaign>,
  { guides, moves }: CampaignTargets,
): ContentErrorDetails[] {
  // Without any guide something else is wrong, and that is told.
  if (guides.length === 0 || target === START || guides.includes(target)) return [];
  const names = [START, ...guides].toSorted();
  const successor = moves.find(({ from }) => from === `/${target}/`)?.to;
  const moved = names.find((name) => successor === (name === START ? '/' : `/${name}/`));
  return [
    {
      file: yaml.file,
      line: yaml.getLine(['target']),
      problem: `The guide "${target}" does not exist.`,
      fix:
        moved === undefined
          ? suggest(target, names, `Name one of: ${names.join(', ')}`)
          : `It has been replaced. Write: target: ${moved}`,
    },
  ];
}

function listLanguageMistakes(
  { yaml, value: { language } }: Read<Campaign>,
  languages: readonly string[] | undefined,
): ContentErrorDetails[] {
  if (language === ASK || !languages || languages.includes(language)) return [];
  return [
    {
      file: yaml.file,
      line: yaml.getLine(['language']),
      problem: `There is no folder for the language "${language}".`,
      fix: `Write "${ASK}" to let the reader choose, or name one of: ${languages.join(', ')}`,
    },
  ];
}

function listOwnerMistakes(
  { yaml, value: { owner } }: Read<Campaign>,
  { organisations }: Facts,
): ContentErrorDetails[] {
  return owner === undefined || organisations.mayHave(owner)
    ? []
    : [describeUnknown('organisation', owner, yaml, ['owner'], organisations)];
}
