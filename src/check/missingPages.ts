import type { Content } from '../content/content.ts';
import { findSourceContent, getSourceTag } from '../content/textUnits.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { getPagePath } from '../domain/paths.ts';

/** From this many on, issues about the same page are grouped. */
const MANY = 3;

/**
 * Groups the issues about a missing or renamed page into one, so that the report stays readable.
 */
export function groupMissingPages(
  content: Content,
  issues: readonly ContentErrorDetails[],
): ContentErrorDetails[] {
  const byPage = Map.groupBy(issues, ({ missingPage }) => missingPage);
  return [...byPage].flatMap(([page, found]) =>
    page === undefined || found.length < MANY ? found : [describeMissing(content, page, found)],
  );
}

function describeMissing(
  content: Content,
  page: string,
  issues: readonly ContentErrorDetails[],
): ContentErrorDetails {
  const { folder } = content;
  const byKind = [...Map.groupBy(issues, ({ file }) => getKind(file))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const kinds = byKind.map(([kind, found]) => `${String(found.length)} in ${kind}`).join(', ');
  const renamed = findRenamed(content, page);
  return {
    file: folder.getName(`${getSourceTag(content)}/guides/${page}.mdx`),
    problem: `There is no page "${page}", but ${String(issues.length)} lines refer to it: ${kinds}.`,
    fix: `If it was renamed, this updates all of them: npm run move -- ${page} ${renamed ?? 'NEW-NAME'}. Otherwise restore the file. To list every line: npm run check:content -- --all`,
  };
}

/** @example getKind('content/th/guides/eu.mdx') // => 'guides' */
function getKind(file: string): string {
  const [folder = '', name = file] = file.split('/').slice(-2);
  return ['guides', 'campaigns', 'recordings'].includes(folder) ? folder : name;
}

/** Probably the new name of a page: the only guide that was never published, or the only one without search keywords. */
function findRenamed(content: Content, page: string): string | undefined {
  const source = findSourceContent(content);
  const guides = [...(source?.guides.keys() ?? [])];
  const keywords = source?.searchWords?.value.words ?? {};
  const lacking = isPublished(content, page)
    ? guides.filter((slug) => !isPublished(content, slug))
    : guides.filter((slug) => keywords[slug] === undefined);
  return lacking.length === 1 ? lacking[0] : undefined;
}

function isPublished(content: Content, slug: string): boolean {
  const path = getPagePath(getSourceTag(content), `/${slug}/`);
  return content.registry.entries.some(({ address }) => address === path);
}
