import { Worker } from 'node:worker_threads';
import type { Checksum } from '../domain/checksums.ts';
import type { Compression } from '../settings.ts';

/** How many files wait for the second thread at most: enough for every core, few enough for memory. */
const MAX_WAITING = 8;

/** A file of the site. */
export interface FileTask {
  /** Relative to the site. A page is at the first path, and is written to all of them. */
  readonly names: readonly string[];
  /** Whether it is a page as Astro built it; other files are complete and need only be compressed. */
  readonly isPage: boolean;
}

/** What the thread is started with. */
export interface WriterData {
  readonly site: string;
  /** The base path of the site. */
  readonly base: string;
  readonly compression: Compression;
}

/** A file that is written. */
export interface WrittenFile {
  readonly sum: string;
  /** The text of a page as it will be published. */
  readonly text?: string;
}

/** What the thread returns for each task, in any order. */
export interface FileResult {
  readonly id: number;
  readonly written?: WrittenFile;
  /** Set if it failed. Errors lose their code on the way between threads. */
  readonly error?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'path'>;
}

interface FileWriter extends AsyncDisposable {
  /**
   * Resolves when the next file can be added. A file that fails makes `end` reject.
   * @param report is called when the file is written, in the order of the tasks, with the text of a page
   */
  readonly add: (task: FileTask, report: (text: string | undefined) => void) => Promise<void>;
  /** Resolves when every file is written and reported, with their checksums. */
  readonly end: () => Promise<Checksum[]>;
}

/** Finishes pages and writes, compresses and hashes files in a second thread. */
export function startFileWriter(workerData: WriterData): FileWriter {
  const worker = new Worker(new URL('writerThread.ts', import.meta.url), {
    workerData,
    // Otherwise the garbage of one page after another takes 100 MB.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  // An idle thread must not keep the process alive: a build whose Pagefind has died ends because nothing is left to wait for.
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<WrittenFile>>();
  const jobs = new Set<Promise<void>>();
  const sums: Checksum[] = [];
  worker.on('message', ({ id, written, error }: FileResult) => {
    if (written === undefined) waiting.get(id)?.reject(Object.assign(new Error(error?.message), error));
    else waiting.get(id)?.resolve(written);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  let last = 0;
  let reported = Promise.resolve();
  return {
    add: async (task, report) => {
      const result = Promise.withResolvers<WrittenFile>();
      waiting.set(++last, result);
      worker.ref();
      worker.postMessage({ id: last, ...task });
      const job = Promise.all([result.promise, reported]).then(([{ sum, text }]) => {
        jobs.delete(job);
        for (const file of task.names) sums.push({ file, sum });
        report(text);
      });
      reported = job;
      // A failed job stays in the set and is awaited below.
      job.catch(() => undefined);
      jobs.add(job);
      if (jobs.size >= MAX_WAITING) await Promise.race(jobs);
    },
    end: async () => {
      await Promise.all(jobs);
      return sums.sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
    },
  };
}
