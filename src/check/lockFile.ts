/** The part of `package-lock.json` that says where packages come from. */
export interface LockFile {
  readonly lockfileVersion?: number;
  readonly packages?: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  /** Folders of the project that are packages; only the entry of the project itself has them. */
  readonly workspaces?: readonly string[];
}

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?(\+[\w.]+)?$/;
/** SHA-512 in base64, which npm verifies. */
const CHECKSUM = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * Reports packages that do not come from the public registry with a checksum: from a folder, git or any other URL. A package
 * without a URL comes from the registry; its checksum guarantees its content. The project's own folders are not packages.
 */
export function listLockIssues({ lockfileVersion, packages = {} }: LockFile): string[] {
  const folders = packages['']?.workspaces ?? [];
  const versionIssues =
    lockfileVersion === 3
      ? []
      : ['The lock file must have version 3: run "npm install" with npm 7 or newer.'];
  return [
    ...versionIssues,
    ...Object.entries(packages).flatMap(([path, entry]) => {
      if (path === '') return [];
      const { version = '', resolved, integrity, link, inBundle } = entry;
      // Bundled in another package, whose checksum covers it.
      if (inBundle === true) return [];
      if (folders.includes(link === true ? (resolved ?? '') : path)) return [];
      if (link === true || !path.includes('node_modules/')) return [`${path} is a folder, not a package.`];
      if (resolved !== undefined && !resolved.startsWith(REGISTRY))
        return [`${path} comes from ${resolved}, not from the registry.`];
      if (!EXACT.test(version)) return [`${path} has no exact version.`];
      return CHECKSUM.test(integrity ?? '') ? [] : [`${path} has no sha512 checksum.`];
    }),
  ];
}

/** The running Node, as described by `process`. */
export type RunningNode = Readonly<Record<'version' | 'execPath' | 'platform' | 'arch', string>>;

/**
 * Reports a running Node that is not the locked one. The lock file has one version of Node, with a package for each
 * supported platform; npm links the one for this platform. On a platform without a package, the same version must be
 * installed.
 */
export function listNodeIssues({ packages = {} }: LockFile, running: RunningNode): string[] {
  const locked = Object.entries(packages).filter(([path]) =>
    /^node_modules\/node-(linux|win|darwin)-\w+$/.test(path),
  );
  const versions = [...new Set(locked.map(([, { version }]) => `v${version ?? ''}`))];
  if (versions.length !== 1)
    return [`The Node packages must all have one version, but have ${String(versions.length)}.`];
  const { version, execPath, platform, arch } = running;
  const localPackage = `node_modules/node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const isLocked = locked.some(([path]) => path === localPackage);
  if (version === versions[0] && (!isLocked || execPath.replaceAll('\\', '/').includes(`/${localPackage}/`)))
    return [];
  const advice = isLocked
    ? 'run "npm ci", and start programs with "npm run"'
    : `install Node ${versions.join()}`;
  return [`Running Node ${version} (${execPath}) instead of the locked ${versions.join()}: ${advice}.`];
}
