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
import { isStaging, putBack, type Files } from '../../src/finish/swapFolders.ts';

/** Files that a build may write into the site, and those that people have in such folders. */
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
/** Where people put them: into each folder that a build uses. */
const ROOTS = ['site', 'hosting', 'oldSite', 'oldHosting', 'staging'] as const;
type Root = (typeof ROOTS)[number];

type ByHand =
  | { readonly does: 'write' | 'link' | 'folder' | 'delete'; readonly root: Root; readonly name: string }
  | { readonly does: 'move' | 'copy'; readonly from: Root; readonly to: Root };

/** A build, and what happens before one of its calls to the file system. */
interface Build {
  readonly does: 'build';
  readonly files: readonly string[];
  readonly endsAt: number;
  readonly actsAt: number;
  readonly act: ByHand;
}

const root = fc.constantFrom(...ROOTS);
const byHand: fc.Arbitrary<ByHand> = fc.oneof(
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
  endsAt: fc.oneof(fc.constant(Infinity), call),
  actsAt: fc.oneof(fc.constant(Infinity), call),
  act: byHand,
});
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: build }, { weight: 1, arbitrary: byHand }), {
  minLength: 2,
  maxLength: 8,
});

class Ended extends Error {}

/** Calls to the file system of which one is the last of the process, and before another of which somebody does something. */
function watchCalls({ endsAt, actsAt }: Build, act: () => void): Files {
  let calls = 0;
  let hasActed = false;
  const wrap =
    (name: keyof Files) =>
    (...given: unknown[]): unknown => {
      calls += 1;
      // Nobody is so quick as to change a file between the look at it and its end.
      if (calls >= actsAt && !hasActed && name !== 'rmSync') {
        hasActed = true;
        act();
      }
      if (calls >= endsAt) throw new Ended();
      return (fs[name] as (...all: unknown[]) => unknown)(...given);
    };
  const changes = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync'] as const;
  return { existsSync, ...Object.fromEntries(changes.map((name) => [name, wrap(name)])) } as Files;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Each with several builds. */
const RUNS = Number(process.env['RUNS'] ?? 100);

let turn = 0;

/** What a person does; what can't be done, such as a file where a folder is, is not done. */
function doByHand(folders: SiteFolders, step: ByHand): void {
  turn += 1;
  const mine = `mine ${String(turn)}`;
  try {
    if ('to' in step) {
      const [from, to] = [folders[step.from], folders[step.to]];
      if (step.does === 'copy') fs.cpSync(from, to, { recursive: true });
      else if (!existsSync(to)) renameSync(from, to);
    } else {
      const path = join(folders[step.root], step.name);
      // What a build has made for itself alone is its own as a whole, until it is done.
      if ([folders.newSite, folders.mark].some((own) => path.startsWith(own)) && isStaging(folders)) return;
      if (step.does === 'delete') rmSync(path, { force: true });
      else if (step.does === 'write') write(path, mine);
      else if (step.does === 'folder') mkdirSync(join(dirname(path), mine), { recursive: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        symlinkSync(mine, path);
      }
    }
  } catch {
    // As for a person.
  }
}

/** All that somebody has made: texts of files, targets of links, names of empty folders. */
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

/** Builds as `npm run build` does, and looks that nothing of anybody is lost; returns how it went. */
async function runBuild(folders: SiteFolders, step: Build): Promise<'built' | 'ended' | 'rejected'> {
  const folder = dirname(folders.site);
  let mine = listMine(folder);
  const files = watchCalls(step, () => {
    doByHand(folders, step.act);
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
    return error instanceof Ended ? 'ended' : 'rejected';
  } finally {
    expect(listMine(folder)).toEqual(mine);
  }
}

describe('a build', () => {
  it('never removes what no build has written, whatever people do to its folders and wherever it ends', async () => {
    const counts: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const folder = mkdtempSync(join(tmpdir(), 'replace-'));
        const folders = getSiteFolders(join(folder, 'dist'));
        try {
          for (const step of all) {
            if (step.does !== 'build') {
              doByHand(folders, step);
              continue;
            }
            const how = await runBuild(folders, step);
            counts[how] = (counts[how] ?? 0) + 1;
          }
          // What the next command does.
          const before = listMine(folder);
          putBack(folders);
          expect(listMine(folder)).toEqual(before);
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: RUNS },
    );

    // The property would say little if few builds got through, were refused, or were ended.
    for (const how of ['built', 'ended', 'rejected']) expect(counts[how], how).toBeGreaterThan(RUNS / 10);
  });
});
