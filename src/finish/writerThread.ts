/** The thread of `fileWriter.ts`. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isCompressible, writeVariants } from './compressFiles.ts';
import type { FileResult, FileTask, WriterData } from './fileWriter.ts';

const { site, compression } = workerData as WriterData;

parentPort?.on('message', ({ id, ...task }: FileTask & { readonly id: number }) => {
  writeTask(task).then(
    (sum) => send({ id, sum }),
    (error: unknown) => {
      const { message, code, path } = error as NodeJS.ErrnoException;
      send({ id, error: { message, ...(code && { code }), ...(path && { path }) } });
    },
  );
});

function send(result: FileResult): void {
  parentPort?.postMessage(result);
}

/** @returns the SHA-256 of the file */
async function writeTask({ names, text }: FileTask): Promise<string> {
  const paths = names.map((name) => join(site, name));
  const content = text === undefined ? readFileSync(paths[0] ?? '') : Buffer.from(text);
  if (text !== undefined)
    for (const path of paths) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  if (names.some(isCompressible)) await writeVariants(paths, content, compression);
  return hash('sha256', content);
}
