/** A thread of `fileWriter.ts`. */
import { hash } from 'node:crypto';
import { on } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { findPrivateCharacter } from '../check/privateCharacters.ts';
import { listTraces } from '../check/traces.ts';
import { isCompressible, writeVariants } from './compressFiles.ts';
import type { FileResult, FileTask, WriterData, WrittenFile } from './fileWriter.ts';
import { getPagePolicy, narrowPagePolicy } from './pagePolicies.ts';
import { makeLinksRelative } from './relativeLinks.ts';
import { reduceStyles } from './unusedStyles.ts';
import { linkWholeGuide } from './wholeGuide.ts';

/** Files that contain text. */
const TEXT = /\.(html|svg|ics|txt|js|json|geojson|xml|atom|csv)$/;

type NumberedTask = FileTask & { readonly id: number };

const { site, styles, base, compression } = workerData as WriterData;

/**
 * Each task holds its file while zlib's threads compress it. If all tasks began at once, a release of 24 languages would need
 * 3.6 GB of memory.
 */
const TASKS_AT_ONCE = 2;

if (parentPort) {
  const tasks = on(parentPort, 'message') as AsyncIterableIterator<[NumberedTask]>;
  await Promise.all(Array.from({ length: TASKS_AT_ONCE }, () => writeTasks(tasks)));
}

/** Takes one task after the other, until the thread is stopped. */
async function writeTasks(tasks: AsyncIterable<[NumberedTask]>): Promise<void> {
  for await (const [{ id, ...task }] of tasks) {
    try {
      send({ id, written: await writeTask(task) });
    } catch (error) {
      const { message, code, path } = error as NodeJS.ErrnoException;
      send({ id, error: { message, ...(code && { code }), ...(path && { path }) } });
    }
  }
}

function send(result: FileResult): void {
  parentPort?.postMessage(result);
}

async function writeTask({ names, isPage }: FileTask): Promise<WrittenFile> {
  const [file = ''] = names;
  const paths = names.map((name) => join(site, name));
  const built = readFileSync(join(site, file));
  const text = isPage ? finishPage(file, built.toString()) : undefined;
  const content = text === undefined ? built : Buffer.from(text);
  if (text !== undefined)
    for (const path of paths) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  if (names.some(isCompressible)) await writeVariants(paths, content, compression);
  const published = text ?? (TEXT.test(file) ? built.toString() : '');
  const found = {
    privateCharacter: findPrivateCharacter(published),
    policy: isPage ? getPagePolicy(published) : undefined,
  };
  const inspections = names.map((path) => ({
    path,
    traces: listTraces({ path, text: published }),
    ...found,
  }));
  return { sum: hash('sha256', content), inspections };
}

function finishPage(file: string, html: string): string {
  return narrowPagePolicy(reduceStyles(makeLinksRelative(linkWholeGuide(html, file), file, base), styles));
}
