import { getSiteFolders, type SiteFolders } from '../finish/siteFolders.ts';
import { findBuilder, restoreFolders } from '../finish/swapFolders.ts';
import { getSettings } from '../settings.ts';

/** The folder of the built site. If a build was killed while it replaced the site, the previous site is put back first. */
export function getBuiltSite(): string {
  const { outDir } = getSettings();
  const folders = getSiteFolders(outDir);
  if (findBuilder(folders) === undefined && restoreFolders(folders)) reportRestored(folders);
  return outDir;
}

/** Reports that the site moved away by an interrupted build has been restored. */
export function reportRestored({ site }: SiteFolders): void {
  console.log(`The last build was interrupted. The previous site has been put back in ${site}/.`);
}
