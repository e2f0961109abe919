import { MOVES, type Content } from '../content/content.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { getPagePath } from '../domain/paths.ts';

/** From so many on, mistakes that name one page have one cause. */
const MANY = 3;

/**
 * For a person who reads all mistakes: one report for a page that is missing or was renamed, in place of one for each line that
 * names it.
 */
export function groupMissingPages(
  content: Content,
  issues: readonly ContentErrorDetails[],
): ContentErrorDetails[] {
  const byPage = Map.groupBy(issues, ({ missingPage }) => missingPage);
  return [...byPage].flatMap(([page, own]) =>
    page === undefined || own.length < MANY ? own : [describeMissing(content, page, own)],
  );
}

function describeMissing(
  content: Content,
  page: string,
  issues: readonly ContentErrorDetails[],
): ContentErrorDetails {
  const { folder } = content;
  const byKind = [...Map.groupBy(issues, ({ file }) => nameKind(file))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const kinds = byKind.map(([kind, own]) => `${String(own.length)} in ${kind}`).join(', ');
  const renamed = findRenamed(content, page);
  return {
    file: folder.getName(`${getSourceLanguage(content)}/guides/${page}.mdx`),
    problem: `There is no page "${page}", and ${String(issues.length)} lines name it: ${kinds}.`,
    fix: `If it has another name now${renamed === undefined ? '' : ` ("${renamed}"?)`}, give its files in every language that name, write it in these lines, and add it under "moves" in ${folder.getName(MOVES)}. Otherwise put the file back. Each line: npm run check:content -- --all`,
  };
}

/** @example nameKind('content/th/guides/eu.mdx') // => 'guides' */
function nameKind(file: string): string {
  const [folder = '', name = file] = file.split('/').slice(-2);
  return ['guides', 'campaigns', 'recordings'].includes(folder) ? folder : name;
}

/** The one guide that was never published, where the page that is missing was. */
function findRenamed(content: Content, page: string): string | undefined {
  const language = getSourceLanguage(content);
  const published = new Set(content.registry.entries.map(({ address }) => address));
  const isPublished = (slug: string): boolean => published.has(getPagePath(language, `/${slug}/`));
  const guides = [...(content.languages.get(language)?.guides.keys() ?? [])];
  const unpublished = guides.filter((slug) => !isPublished(slug));
  return isPublished(page) && unpublished.length === 1 ? unpublished[0] : undefined;
}

function getSourceLanguage({ site }: Content): string {
  return site?.value.sourceLanguage ?? 'en';
}
