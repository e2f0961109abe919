import { getSiteFolders, type SiteFolders } from '../finish/siteFolders.ts';
import { findBuilder, putBack } from '../finish/swapFolders.ts';
import { getSettings } from '../settings.ts';

/** The folder of the built site. If a build was ended while it put up a new one, the old one is put back first. */
export function getBuiltSite(): string {
  const { outDir } = getSettings();
  const folders = getSiteFolders(outDir);
  if (findBuilder(folders) === undefined) restoreSite(folders);
  return outDir;
}

/** Puts back what stood before a build that was ended, and says so. */
export function restoreSite(folders: SiteFolders): void {
  if (putBack(folders))
    console.log(
      `The last build was ended before it was done. What stood in ${folders.site}/ before is back.`,
    );
}
