import { campaignSchema, type Campaign } from '../../content/schemas/campaignSchema.ts';
import { ASK, getTargetAddress } from '../campaign.ts';
import { START } from '../../domain/paths.ts';
import { listLookAlikes } from '../code.ts';
import type { Issues } from '../../domain/contentError.ts';
import type { Content, Facts } from '../../content/content.ts';
import type { Read } from '../../content/contentFolder.ts';
import { listUnknown } from '../../check/factRules.ts';
import { isLanguage } from '../../check/languageFolder.ts';
import { suggest } from '../../content/suggestion.ts';

/** What is wrong with printed codes: their names, and where they lead. `guides` are the slugs. */
export function* listCampaignIssues(content: Content, guides: readonly string[]): Issues {
  const { facts } = content;
  const tags = [...content.languages.keys()];
  for (const [name, campaign] of facts.campaigns.files) {
    const { yaml, value } = campaign;
    yield* listCodeIssues(name, campaign, facts);
    yield* listTargetIssues(campaign, guides, content);
    // Where a folder is named after no language, that is told, and not that its language is missing.
    if (value.language !== ASK && tags.every(isLanguage) && !tags.includes(value.language)) {
      yield yaml.describe(
        ['language'],
        `There is no folder for the language "${value.language}".`,
        `Write "${ASK}" to let the reader choose, or name one of: ${tags.join(', ')}`,
        { code: 'reference' },
      );
    }
    const owners = value.owner === undefined ? [] : [value.owner];
    yield* listUnknown('organisation', owners, yaml, ['owner'], facts.organisations);
  }
}

function* listCodeIssues(
  name: string,
  { yaml, value: { code } }: Read<Campaign>,
  { campaigns }: Facts,
): Issues {
  const other = [...campaigns.files].find(([file, { value }]) => file !== name && value.code === code)?.[1];
  const [character] = listLookAlikes(code);
  if (name !== code && other) {
    yield yaml.describe(
      ['code'],
      `The code "${code}" stands in ${other.yaml.file} too.`,
      'Two prints can\'t have one code. Make another one with "npm run code".',
      { code: 'codeTaken' },
    );
  } else if (name !== code) {
    // What is no code itself would only be the next mistake.
    const isCode = campaignSchema.shape.code.safeParse(name).success && listLookAlikes(name).length === 0;
    yield yaml.describe(
      ['code'],
      `The code is "${code}", but the file is named "${name}".`,
      `Name the file ${code}.yaml${isCode ? `, or write: code: ${name}` : ''}`,
      { code: 'codeName', values: { code: name }, remedies: isCode ? [{ code: 'write', value: name }] : [] },
    );
  } else if (character !== undefined) {
    yield yaml.describe(
      ['code'],
      `The code "${code}" has "${character}", which people take for another sign, or make words of.`,
      'Make another one with "npm run code".',
      { code: 'codeSigns', values: { character } },
    );
  }
}

function* listTargetIssues(
  { yaml, value: { target } }: Read<Campaign>,
  guides: readonly string[],
  { moves }: Content,
): Issues {
  // Without any guide something else is wrong, and that is told.
  if (guides.length === 0 || target === START || guides.includes(target)) return;
  const names = [START, ...guides].toSorted();
  const successor = moves?.value.moves.find(({ from }) => from === `/${target}/`)?.to;
  const moved = names.find((name) => successor === getTargetAddress(name));
  yield {
    ...yaml.describe(
      ['target'],
      `The guide "${target}" does not exist.`,
      moved === undefined
        ? suggest(target, names, `Name one of: ${names.join(', ')}`)
        : `It has been replaced. Write: target: ${moved}`,
      { code: 'reference' },
    ),
    missingPage: target,
  };
}
