import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach } from 'vitest';

/** Makes a function that creates a folder in `parent`, fills it, and returns a function that deletes it. */
function createFolder(prepare: (folder: string) => void, parent: string): () => () => void {
  return () => {
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'test-'));
    prepare(folder);
    return () => rmSync(folder, { recursive: true });
  };
}

/** A temporary folder for each test. */
export function useFolder(prepare: (folder: string) => void, parent = tmpdir()): void {
  beforeEach(createFolder(prepare, parent));
}

/** A temporary folder for all tests of a file or a `describe`. */
export function useSharedFolder(prepare: (folder: string) => void, parent = tmpdir()): void {
  beforeAll(createFolder(prepare, parent));
}
