import type { Content } from '../content/content.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { parsePhoneNumber } from '../domain/phoneNumber.ts';

/** Adds the number in the format of the files to the fix of a phone number issue. */
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
  // The number of a line abroad has the format of that country.
  const number = parsePhoneNumber(typed, line?.abroad?.country ?? site?.value.country ?? '');
  return number === typed ? issue : { ...issue, fix: `Write: ${String(path.at(-1))}: ${number}` };
}

interface LineCountry {
  readonly abroad?: { readonly country?: string };
}
