import { formatCount } from '../../src/domain/formatCount.ts';
import type { MovedFile, MovePlan } from './planMove.ts';

/** What a move changes, for people: by kind of file, or each file if `isAll`. */
export function formatMove({ from, to, title, files, isPublished }: MovePlan, isAll: boolean): string {
  const renamed = files.filter(({ path, newPath }) => newPath !== path);
  const byKind = Map.groupBy(
    files.filter(({ references }) => references > 0),
    ({ path }) => getKind(path),
  );
  const rows = [
    ['renamed', formatCount(renamed.length, 'file')] as const,
    ...[...byKind].map(([kind, found]) => [kind, countReferences(found)] as const),
  ];
  const width = Math.max(...rows.map(([kind]) => kind.length));
  return [
    `"${title}" moves from /${from}/ to /${to}/:`,
    '',
    ...(isAll ? files.map(formatFile) : rows.map(([kind, count]) => `  ${kind.padEnd(width)}  ${count}`)),
    '',
    isPublished
      ? `/${from}/ was published, so it will redirect to /${to}/ in every language.\nPublished addresses and printed codes keep working.`
      : `/${from}/ was never published, so it needs no redirect.`,
  ].join('\n');
}

function countReferences(files: readonly MovedFile[]): string {
  const sum = files.reduce((count, { references }) => count + references, 0);
  return `${formatCount(sum, 'reference')} in ${formatCount(files.length, 'file')}`;
}

function formatFile({ path, newPath, references }: MovedFile): string {
  const count = references === 0 ? '' : `  ${formatCount(references, 'reference')}`;
  return `  ${path}${newPath === path ? '' : ` → ${newPath}`}${count}`;
}

/** @example getKind('th/guides/eu.mdx') // => 'guides' */
function getKind(path: string): string {
  const [folder = '', name = folder] = path.split('/').slice(-2);
  return ['guides', 'campaigns'].includes(folder) ? folder : name;
}

/** The plan without the texts of the files, for programs. */
export function formatMoveJson({ files, ...plan }: MovePlan, isDone: boolean): string {
  const listed = files.map(({ path, newPath, references }) => ({ path, newPath, references }));
  return JSON.stringify({ ...plan, isDone, files: listed }, undefined, 2);
}
