import { suggest } from '../content/suggestion.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import type { ContentErrorDetails, FormIssue } from '../domain/contentError.ts';

/** The issue of a field that names a guide which does not exist. `more` follows the name that was probably meant. */
export function describeMissingGuide(
  yaml: YamlFile,
  path: readonly (string | number)[],
  guide: string,
  known: readonly string[],
  more = `Use one of: ${known.join(', ')}`,
  form?: FormIssue,
): ContentErrorDetails {
  const problem = `The guide "${guide}" does not exist.`;
  return { ...yaml.describe(path, problem, suggest(guide, known, more), form), missingPage: guide };
}

/** The same for a field that can also name another page, such as a page of questions. */
export function describeMissingPage(
  yaml: YamlFile,
  path: readonly string[],
  page: string,
  known: readonly string[],
  more = `Use one of: ${known.join(', ')}`,
): ContentErrorDetails {
  return {
    ...yaml.describe(path, `There is no page "${page}".`, suggest(page, known, more)),
    missingPage: page,
  };
}
