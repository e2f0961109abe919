import { getUpperCaseCodePath } from '../domain/paths.ts';
import { listFiles } from './listFiles.ts';

/** Files that others link to or print, by folder. Search files are internal, and what partners copy has no lasting address. */
const FILES = /^(data(?!\/v1\/widgets\/)|qr)\/.*(?<!\.br|\.gz)$/;
const PAGE = 'index.html';

/** Every address of a built site that others may use: pages, as links write them, and files. */
export function listBuiltAddresses(distDir: string): string[] {
  return listFiles(distDir).flatMap((file) => {
    if (file === PAGE || file.endsWith(`/${PAGE}`)) return [`/${file.slice(0, -PAGE.length)}`];
    return FILES.test(file) ? [`/${file}`] : [];
  });
}

/**
 * The addresses for the permalink registry. Codes are registered once, in lower case. Languages that are not `live` have not been
 * published yet.
 */
export function listPublishableAddresses(built: readonly string[], previews: readonly string[]): string[] {
  const capitals = getUpperCaseCodePath('').slice(0, -1);
  return built.filter(
    (address) =>
      !address.startsWith(capitals) && !previews.some((language) => address.startsWith(`/${language}/`)),
  );
}
