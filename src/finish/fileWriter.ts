import { Worker } from 'node:worker_threads';
import type { Checksum } from '../domain/checksums.ts';
import type { Compression } from '../settings.ts';

/** How many files wait for the second thread at most: enough for every core, few enough for memory. */
const MAX_WAITING = 8;

/** A file of the site at one or more paths. */
export interface FileTask {
  /** Relative to the site. */
  readonly names: readonly string[];
  /** The text to write; undefined if the file is complete and need only be compressed. */
  readonly text?: string;
}

/** What the thread is started with. */
export interface WriterData {
  readonly site: string;
  readonly compression: Compression;
}

/** What the thread returns for each task, in any order. */
export interface FileResult {
  readonly id: number;
  readonly sum?: string;
  /** Set if it failed. Errors lose their code on the way between threads. */
  readonly error?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'path'>;
}

interface FileWriter extends AsyncDisposable {
  /** Resolves when the next file can be added. A file that fails makes `end` reject. */
  readonly add: (task: FileTask) => Promise<void>;
  /** Resolves when every file is written, with their checksums. */
  readonly end: () => Promise<Checksum[]>;
}

/** Writes, compresses and hashes files in a second thread, while the first one works on the next page. */
export function startFileWriter(workerData: WriterData): FileWriter {
  const worker = new Worker(new URL('writerThread.ts', import.meta.url), { workerData });
  // An idle thread must not keep the process alive: a build whose Pagefind has died ends because nothing is left to wait for.
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  const jobs = new Set<Promise<void>>();
  const sums: Checksum[] = [];
  worker.on('message', ({ id, sum, error }: FileResult) => {
    if (sum === undefined) waiting.get(id)?.reject(Object.assign(new Error(error?.message), error));
    else waiting.get(id)?.resolve(sum);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  let last = 0;
  return {
    add: async (task) => {
      const result = Promise.withResolvers<string>();
      waiting.set(++last, result);
      worker.ref();
      worker.postMessage({ id: last, ...task });
      const job = result.promise.then((sum) => {
        jobs.delete(job);
        for (const file of task.names) sums.push({ file, sum });
      });
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
