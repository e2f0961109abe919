import { getUpperCaseCodePath } from '../domain/paths.ts';
import { listFiles } from './listFiles.ts';

/** Files that others link to or print, by the folders that they are in. Those of the search are no such files. */
const FILES = /^(data|qr)\/.*(?<!\.br|\.gz)$/;
const PAGE = 'index.html';

/** Every address that a built site answers and that others may use: pages, as they stand in links, and files. */
export function listBuiltAddresses(distDir: string): string[] {
  return listFiles(distDir).flatMap((file) => {
    if (file === PAGE || file.endsWith(`/${PAGE}`)) return [`/${file.slice(0, -PAGE.length)}`];
    return FILES.test(file) ? [`/${file}`] : [];
  });
}

/**
 * The addresses that belong in the permalink registry. A code stands there once, in small letters; a language that is not `live`
 * is shown to nobody yet.
 */
export function listPublishableAddresses(built: readonly string[], previews: readonly string[]): string[] {
  const capitals = getUpperCaseCodePath('').slice(0, -1);
  return built.filter(
    (address) =>
      !address.startsWith(capitals) && !previews.some((language) => address.startsWith(`/${language}/`)),
  );
}
