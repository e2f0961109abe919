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
}

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?(\+[\w.]+)?$/;
/** SHA-512 in base64: what npm compares with the package that it gets. */
const CHECKSUM = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * Every package that does not come from the public registry with its checksum: one from a folder, from git, or from any
 * other address. A package without an address comes from the registry; the checksum proves that it is the same one.
 */
export function listLockIssues({ lockfileVersion, packages = {} }: LockFile): string[] {
  const own =
    lockfileVersion === 3 ? [] : ['The file must be of version 3: run "npm install" with npm 7 or newer.'];
  return [
    ...own,
    ...Object.entries(packages).flatMap(([path, entry]) => {
      if (path === '') return [];
      const { version = '', resolved, integrity, link, inBundle } = entry;
      // It travels inside another package, whose checksum covers it.
      if (inBundle === true) return [];
      if (link === true || !path.includes('node_modules/')) return [`${path} is a folder, not a package.`];
      if (resolved !== undefined && !resolved.startsWith(REGISTRY))
        return [`${path} comes from ${resolved}, not from the registry.`];
      if (!EXACT.test(version)) return [`${path} has no exact version.`];
      return CHECKSUM.test(integrity ?? '') ? [] : [`${path} has no sha512 checksum.`];
    }),
  ];
}

/** The Node that runs, as `process` has it. */
export type RunningNode = Readonly<Record<'version' | 'execPath' | 'platform' | 'arch', string>>;

/**
 * Why what runs is not what the lock file has a checksum of: one version of Node is locked, in one package for each kind
 * of machine, and npm links the one of this machine. Elsewhere the same version must be there already.
 */
export function listNodeIssues({ packages = {} }: LockFile, running: RunningNode): string[] {
  const locked = Object.entries(packages).filter(([path]) =>
    /^node_modules\/node-(linux|win|darwin)-\w+$/.test(path),
  );
  const versions = [...new Set(locked.map(([, { version }]) => `v${version ?? ''}`))];
  if (versions.length !== 1)
    return [`The packages of Node are of ${String(versions.length)} versions, not of one.`];
  const { version, execPath, platform, arch } = running;
  const own = `node_modules/node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const isLocked = locked.some(([path]) => path === own);
  if (version === versions[0] && (!isLocked || execPath.replaceAll('\\', '/').includes(`/${own}/`)))
    return [];
  const advice = isLocked
    ? 'run "npm ci", and start programs with "npm run"'
    : `install Node ${versions.join()}`;
  return [`${execPath} (${version}) runs, not the locked Node ${versions.join()}: ${advice}.`];
}
