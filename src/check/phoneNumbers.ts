import type { Content } from '../content/content.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { readPhoneNumber } from '../domain/phoneNumber.ts';

/** A number that is written in another form than that of the files, with how to write it. */
export function suggestPhoneNumber(
  issue: ContentErrorDetails,
  { site, facts }: Content,
): ContentErrorDetails {
  const { code, values, path = [], file } = issue;
  const typed = values?.['typed'];
  if (code !== 'phone' || typed === undefined) return issue;
  const { contacts } = facts;
  const line =
    file === contacts.yaml.file
      ? (contacts.yaml.value as Readonly<Record<string, LineCountry | undefined>>)[String(path[0])]
      : undefined;
  // A line abroad has a number of its own country.
  const number = readPhoneNumber(typed, line?.abroad?.country ?? site?.value.country ?? '');
  return number === typed ? issue : { ...issue, fix: `Write: ${String(path.at(-1))}: ${number}` };
}

interface LineCountry {
  readonly abroad?: { readonly country?: string };
}
