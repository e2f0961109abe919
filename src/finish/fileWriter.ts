import { Worker } from 'node:worker_threads';
import type { Trace } from '../check/traces.ts';
import type { Checksum } from '../domain/checksums.ts';
import type { Compression } from '../settings.ts';
import type { ReducedStyles } from './unusedStyles.ts';

/** A file of the site. */
export interface FileTask {
  /** Relative to the site. A page is at the first path, and is written to all of them. */
  readonly names: readonly string[];
  /** Whether it is a page as Astro built it; other files are complete and need only be compressed. */
  readonly isPage: boolean;
}

/** What a thread is started with. */
export interface WriterData {
  readonly site: string;
  readonly styles: ReducedStyles;
  /** The base path of the site. */
  readonly base: string;
  readonly compression: Compression;
}

/** What the checks of a build need to know about a published file. Passing its text between threads would take too long. */
export interface Inspection {
  /** Relative to the site. */
  readonly path: string;
  readonly traces: readonly Trace[];
  /** The first private-use character, such as `U+E000`. */
  readonly privateCharacter: string | undefined;
  /** The Content-Security-Policy of a page. */
  readonly policy: string | undefined;
}

/** A file that is written. */
export interface WrittenFile {
  readonly sum: string;
  /** One for each name. */
  readonly inspections: readonly Inspection[];
}

/** What a thread returns for each task, in any order. */
export interface FileResult {
  readonly id: number;
  readonly written?: WrittenFile;
  /** Set if it failed. Errors lose their code on the way between threads. */
  readonly error?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'path'>;
}

interface FileWriter extends AsyncDisposable {
  /** Adds a file to the queue of a thread. A file that fails makes `end` reject. */
  readonly add: (task: FileTask) => void;
  /** Resolves when every file is written and reported, with their checksums. */
  readonly end: () => Promise<Checksum[]>;
}

/** One thread would take longer than the indexing meanwhile. */
const THREADS = 2;

/**
 * Finishes pages and writes, compresses, hashes and inspects files in further threads.
 * @param report is called for each task, in their order, when its files are written
 */
export function startFileWriter(
  workerData: WriterData,
  report: (inspections: readonly Inspection[], done: number) => void,
): FileWriter {
  const waiting = new Map<number, PromiseWithResolvers<WrittenFile>>();
  const workers = Array.from({ length: THREADS }, () => {
    const worker = new Worker(new URL('writerThread.ts', import.meta.url), {
      workerData,
      // Otherwise the garbage of one page after another takes 100 MB.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    // An idle thread must not keep the process alive: a build whose Pagefind has died ends because nothing is left to wait for.
    worker.unref();
    worker.on('message', ({ id, written, error }: FileResult) => {
      if (written === undefined) waiting.get(id)?.reject(Object.assign(new Error(error?.message), error));
      else waiting.get(id)?.resolve(written);
      waiting.delete(id);
      if (waiting.size === 0) for (const each of workers) each.unref();
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
    return worker;
  });
  const sums: Checksum[] = [];
  let last = 0;
  let reported = Promise.resolve();
  return {
    add: (task) => {
      const id = ++last;
      const result = Promise.withResolvers<WrittenFile>();
      waiting.set(id, result);
      const worker = workers[id % THREADS];
      worker?.ref();
      worker?.postMessage({ id, ...task });
      reported = Promise.all([result.promise, reported]).then(([{ sum, inspections }]) => {
        for (const file of task.names) sums.push({ file, sum });
        report(inspections, id);
      });
      // `end` reports a failure.
      reported.catch(() => undefined);
    },
    end: async () => {
      await reported;
      return sums.sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
