import { suggestOneOf } from '../content/suggestion.ts';
import type { YamlFile } from '../content/yamlFile.ts';
import type { ContentErrorDetails, FormIssue } from '../domain/contentError.ts';

/** The issue of a field that names a guide which does not exist. `known` lists the guides that exist. */
export function describeMissingGuide(
  yaml: YamlFile,
  path: readonly (string | number)[],
  guide: string,
  known: readonly string[],
  fix = suggestOneOf(guide, known),
  form?: FormIssue,
): ContentErrorDetails {
  const problem = `The guide "${guide}" does not exist.`;
  return { ...yaml.describe(path, problem, fix, form), missingPage: guide };
}

/** The same for a field that can also name another page, such as a page of questions. */
export function describeMissingPage(
  yaml: YamlFile,
  path: readonly string[],
  page: string,
  known: readonly string[],
  fix = suggestOneOf(page, known),
): ContentErrorDetails {
  return { ...yaml.describe(path, `There is no page "${page}".`, fix), missingPage: page };
}
