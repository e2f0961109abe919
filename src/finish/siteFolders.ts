import { join } from 'node:path';

/**
 * The folders of a build. A site and its hosting files belong together: both are built in a staging folder next to the site and
 * replace the old ones together (`swapFolders.ts`).
 */
export interface SiteFolders {
  readonly site: string;
  readonly hosting: string;
  /** Where the old folders are during a swap. */
  readonly oldSite: string;
  readonly oldHosting: string;
  /** Contains only the lock file and the new folders. While the lock file exists, a build is running or was interrupted. */
  readonly staging: string;
  /** Contains the ID of the building process. */
  readonly lockFile: string;
  readonly newSite: string;
  readonly newHosting: string;
}

/** @example getSiteFolders('dist').newSite // => 'dist.new/site' */
export function getSiteFolders(outDir: string): SiteFolders {
  const staging = `${outDir}.new`;
  return {
    site: outDir,
    hosting: `${outDir}-hosting`,
    oldSite: `${outDir}.old`,
    oldHosting: `${outDir}-hosting.old`,
    staging,
    lockFile: join(staging, 'BUILDING'),
    newSite: join(staging, 'site'),
    newHosting: join(staging, 'hosting'),
  };
}
