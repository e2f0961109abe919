import { getSiteFolders, type SiteFolders } from '../finish/siteFolders.ts';
import { findBuilder, putBack } from '../finish/swapFolders.ts';
import { getSettings } from '../settings.ts';

/** The folder of the built site. If a build was ended while it put up a new one, the old one is put back first. */
export function getBuiltSite(): string {
  const { outDir } = getSettings();
  const folders = getSiteFolders(outDir);
  if (findBuilder(folders) === undefined && putBack(folders)) reportRestored(folders);
  return outDir;
}

/** Says that what a build had taken away when it was ended is back. */
export function reportRestored({ site }: SiteFolders): void {
  console.log(`The last build was ended before it was done. The site that was in ${site}/ before is back.`);
}
