import { campaignSchema, type Campaign } from '../../content/schemas/campaignSchema.ts';
import { ASK_LANGUAGE, getTargetAddress } from '../campaign.ts';
import { START } from '../../domain/paths.ts';
import { listLookAlikes } from '../code.ts';
import type { Issues } from '../../domain/contentError.ts';
import type { Content, Facts } from '../../content/content.ts';
import type { Read } from '../../content/contentFolder.ts';
import { listUnknown } from '../../check/factRules.ts';
import { isLanguage } from '../../check/languageFolder.ts';
import { suggestOneOf } from '../../content/suggestion.ts';

/** Reports issues of printed codes: their names, and where they lead. `guides` are the slugs. */
export function* listCampaignIssues(content: Content, guides: readonly string[]): Issues {
  const { facts } = content;
  const tags = [...content.languages.keys()];
  for (const [name, campaign] of facts.campaigns.files) {
    const { yaml, value } = campaign;
    yield* listCodeIssues(name, campaign, facts);
    yield* listTargetIssues(campaign, guides, content);
    // If a folder is not named after a language, only that is reported.
    if (value.language !== ASK_LANGUAGE && tags.every(isLanguage) && !tags.includes(value.language)) {
      yield yaml.describe(
        ['language'],
        `There is no folder for the language "${value.language}".`,
        `Write "${ASK_LANGUAGE}" to let the reader choose, or use one of: ${tags.join(', ')}`,
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
      `The code "${code}" is also used in ${other.yaml.file}.`,
      'Two prints can\'t share a code. Create another one with "npm run code".',
      { code: 'codeTaken' },
    );
  } else if (name !== code) {
    // Do not suggest a file name that is not a valid code.
    const isCode = campaignSchema.shape.code.safeParse(name).success && listLookAlikes(name).length === 0;
    yield yaml.describe(
      ['code'],
      `The code is "${code}", but the file is named "${name}".`,
      `Rename the file to ${code}.yaml${isCode ? `, or write: code: ${name}` : ''}`,
      { code: 'codeName', values: { code: name }, remedies: isCode ? [{ code: 'write', value: name }] : [] },
    );
  } else if (character !== undefined) {
    yield yaml.describe(
      ['code'],
      `The code "${code}" contains "${character}", which is easily mistaken for another character or could form a word.`,
      'Create another one with "npm run code".',
      { code: 'codeCharacter', values: { character } },
    );
  }
}

function* listTargetIssues(
  { yaml, value: { target } }: Read<Campaign>,
  guides: readonly string[],
  { redirects }: Content,
): Issues {
  // Without any guides, something else is wrong and already reported.
  if (guides.length === 0 || target === START || guides.includes(target)) return;
  const names = [START, ...guides].toSorted();
  const successor = redirects?.value.moves.find(({ from }) => from === `/${target}/`)?.to;
  const replacement = names.find((name) => successor === getTargetAddress(name));
  yield {
    ...yaml.describe(
      ['target'],
      `The guide "${target}" does not exist.`,
      replacement === undefined
        ? suggestOneOf(target, names)
        : `It has been replaced. Write: target: ${replacement}`,
      { code: 'reference' },
    ),
    missingPage: target,
  };
}
