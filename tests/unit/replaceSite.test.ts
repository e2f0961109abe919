import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareFolders, replaceSite } from '../../src/finish/replaceSite.ts';
import { getSiteFolders, type SiteFolders } from '../../src/finish/siteFolders.ts';
import { isStaging, restoreFolders, type Files } from '../../src/finish/swapFolders.ts';
import { startOtherBuild } from '../support/otherBuild.ts';

/** Files that a build may write, and files that people may have in these folders. */
const BUILT = ['index.html', 'index.html.br', 'en/index.html', 'SHA256SUMS', '.well-known/security.txt'];
const HOSTING = ['nginx.conf', 'README.txt'];
const NAMES = [
  ...BUILT,
  ...HOSTING,
  '.git/config',
  '.htaccess',
  'notes.txt',
  'en/draft/a.doc',
  '.written-files',
  'BUILDING',
  'site/index.html',
];
/** The folders that a build uses, where people may put files. */
const ROOTS = ['site', 'hosting', 'oldSite', 'oldHosting', 'staging'] as const;
type Root = (typeof ROOTS)[number];

type ManualStep =
  | { readonly does: 'write' | 'link' | 'folder' | 'delete'; readonly root: Root; readonly name: string }
  | { readonly does: 'move' | 'copy'; readonly from: Root; readonly to: Root };

/** A build, with a manual step before one of its file system calls. */
interface Build {
  readonly does: 'build';
  readonly files: readonly string[];
  readonly killedAt: number;
  readonly actsAt: number;
  readonly act: ManualStep;
}

const root = fc.constantFrom(...ROOTS);
const manualStep: fc.Arbitrary<ManualStep> = fc.oneof(
  fc.record({
    does: fc.constantFrom('write', 'link', 'folder', 'delete', 'delete', 'delete'),
    root,
    name: fc.constantFrom(...NAMES),
  }),
  fc.record({ does: fc.constantFrom('move', 'copy'), from: root, to: root }),
);
const call = fc.noBias(fc.integer({ min: 1, max: 40 }));
const build: fc.Arbitrary<Build> = fc.record({
  does: fc.constant('build'),
  files: fc.subarray(BUILT.slice(1)),
  killedAt: fc.oneof(fc.constant(Infinity), call),
  actsAt: fc.oneof(fc.constant(Infinity), call),
  act: manualStep,
});
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: build }, { weight: 1, arbitrary: manualStep }), {
  minLength: 2,
  maxLength: 8,
});

const NEVER = {
  killedAt: Infinity,
  actsAt: Infinity,
  act: { does: 'move', from: 'site', to: 'site' },
} as const;
/** Sequences that once lost a file. */
const examples: [(Build | ManualStep)[]][] = [
  // A file in place of the lock file, just before that is written.
  [
    [
      {
        ...NEVER,
        does: 'build',
        files: [],
        actsAt: 3,
        act: { does: 'write', root: 'staging', name: 'BUILDING' },
      },
      { ...NEVER, does: 'build', files: [] },
    ],
  ],
  // A file in the new hosting folder, after its build was killed before the new site was in place.
  [
    [
      { ...NEVER, does: 'build', files: [], killedAt: 7 },
      { does: 'write', root: 'hosting', name: 'index.html' },
      { ...NEVER, does: 'build', files: [] },
    ],
  ],
  // A file in place of the record, after that was read.
  [
    [
      { ...NEVER, does: 'build', files: [] },
      {
        ...NEVER,
        does: 'build',
        files: [],
        killedAt: 15,
        actsAt: 10,
        act: { does: 'write', root: 'oldHosting', name: '.written-files' },
      },
      { ...NEVER, does: 'build', files: [] },
    ],
  ],
];

class Killed extends Error {}

/** Wraps the file system calls: one of them kills the process, and a manual step happens before another one. */
function watchCalls({ killedAt, actsAt }: Build, act: () => void): Files {
  let calls = 0;
  let hasActed = false;
  const wrap =
    (name: keyof Files) =>
    (...args: unknown[]): unknown => {
      calls += 1;
      // A change between checking a file and deleting it can't be detected.
      if (calls >= actsAt && !hasActed && name !== 'rmSync') {
        hasActed = true;
        act();
      }
      if (calls >= killedAt) throw new Killed();
      return (fs[name] as (...all: unknown[]) => unknown)(...args);
    };
  const changes = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync'] as const;
  return { existsSync, ...Object.fromEntries(changes.map((name) => [name, wrap(name)])) } as Files;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** How many sequences are tried, each with several builds. */
const RUNS = Number(process.env['RUNS'] ?? 100);

let turn = 0;

/** Performs a manual step, if possible. */
function doManually(folders: SiteFolders, step: ManualStep): void {
  turn += 1;
  const mine = `mine ${String(turn)}`;
  try {
    if ('to' in step) {
      const [from, to] = [folders[step.from], folders[step.to]];
      if (step.does === 'copy') fs.cpSync(from, to, { recursive: true });
      else if (!existsSync(to)) renameSync(from, to);
    } else {
      const path = join(folders[step.root], step.name);
      // The staging folder belongs to the build until it has finished.
      if ([folders.newSite, folders.lockFile].some((staged) => path.startsWith(staged)) && isStaging(folders))
        return;
      if (step.does === 'delete') rmSync(path, { force: true });
      else if (step.does === 'write') write(path, mine);
      else if (step.does === 'folder') mkdirSync(join(dirname(path), mine), { recursive: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        symlinkSync(mine, path);
      }
    }
  } catch {
    // Impossible steps, such as a file in place of a folder, are skipped.
  }
}

/** Everything that people have created: file contents, link targets, names of empty folders. */
function listMine(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      if (lstatSync(path).isSymbolicLink()) return readlinkSync(path);
      return entry.isFile() ? readFileSync(path, 'utf8') : entry.name;
    })
    .filter((text) => text.startsWith('mine '))
    .sort();
}

/** Builds as `npm run build` does, checks that no file that people have created is lost, and returns the outcome. */
async function runBuild(folders: SiteFolders, step: Build): Promise<'built' | 'killed' | 'rejected'> {
  const folder = dirname(folders.site);
  let mine = listMine(folder);
  const files = watchCalls(step, () => {
    doManually(folders, step.act);
    mine = listMine(folder);
  });
  const make = (): Promise<void> => {
    turn += 1;
    const text = `built ${String(turn)}`;
    for (const name of ['index.html', ...step.files]) write(join(folders.newSite, name), text);
    for (const name of HOSTING) write(join(folders.newHosting, name), text);
    return Promise.resolve();
  };
  try {
    prepareFolders(folders, 'content', files);
    await replaceSite(folders, make, () => undefined, files);
    return 'built';
  } catch (error) {
    return error instanceof Killed ? 'killed' : 'rejected';
  } finally {
    expect(listMine(folder)).toEqual(mine);
  }
}

describe('replaceSite', () => {
  it('removes only files of builds, whatever else changes and whenever it is killed', async () => {
    const counts: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const folder = mkdtempSync(join(tmpdir(), 'replace-'));
        const folders = getSiteFolders(join(folder, 'dist'));
        try {
          for (const step of all) {
            if (step.does !== 'build') {
              doManually(folders, step);
              continue;
            }
            const how = await runBuild(folders, step);
            counts[how] = (counts[how] ?? 0) + 1;
          }
          // As the next command does.
          const before = listMine(folder);
          restoreFolders(folders);
          expect(listMine(folder)).toEqual(before);
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: RUNS, examples },
    );

    // The property proves little unless enough builds succeed, are rejected and are killed.
    for (const how of ['built', 'killed', 'rejected']) expect(counts[how], how).toBeGreaterThan(RUNS / 10);
  });

  it('leaves the staging folder alone if another build creates it at the same time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'replace-'));
    const folders = getSiteFolders(join(folder, 'dist'));
    const make = (): Promise<void> => Promise.resolve();
    const mkdirSync = ((path: string, options: fs.MakeDirectoryOptions) => {
      if (path === folders.staging) startOtherBuild(folders);
      return fs.mkdirSync(path, options);
    }) as typeof fs.mkdirSync;
    try {
      const building = replaceSite(folders, make, () => undefined, { ...fs, mkdirSync });
      await expect(building).rejects.toThrow(`Another build is writing to ${folders.site}/`);
      expect(readdirSync(folders.staging).sort()).toEqual(['BUILDING', 'hosting', 'site']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
