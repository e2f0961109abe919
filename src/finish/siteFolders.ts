import { join } from 'node:path';

/**
 * The folders of a build. A site and what servers need to know of it belong together: both are made in a staging folder
 * beside the site and take the places of the old ones together (`swapFolders.ts`).
 */
export interface SiteFolders {
  readonly site: string;
  readonly hosting: string;
  /** Where the old ones wait while the new ones take their places. */
  readonly oldSite: string;
  readonly oldHosting: string;
  /** Holds the mark and the new folders, nothing else. While the mark is there, a build is under way or was ended. */
  readonly staging: string;
  /** Says which process builds. */
  readonly mark: string;
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
    mark: join(staging, 'BUILDING'),
    newSite: join(staging, 'site'),
    newHosting: join(staging, 'hosting'),
  };
}
