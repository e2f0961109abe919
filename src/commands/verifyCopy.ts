import { hash } from 'node:crypto';
import type { Checksum } from '../domain/checksums.ts';

/** How many files are asked for at the same time: a small server must stand it. */
const AT_ONCE = 8;
const PATIENCE_MS = 30_000;

/**
 * Asks a copy of the site for every file of the sums, twice: as it is, and packed as phones ask for it. Says what
 * differs or does not come, file by file. `address` ends in a slash.
 */
export async function listDifferences(address: string, checksums: readonly Checksum[]): Promise<string[]> {
  const differences: string[] = [];
  const waiting = [...checksums];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const problem = await findProblem(address, next);
      if (problem !== undefined) differences.push(`${next.file} ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return differences.sort();
}

async function findProblem(address: string, { file, sum }: Checksum): Promise<string | undefined> {
  // Servers move `…/index.html` to its folder, and answer a page by its folder.
  const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), address);
  for (const [encoding, how] of [
    ['identity', ''],
    ['br, gzip', ', when a phone asks for it packed'],
  ] as const) {
    try {
      const answer = await fetch(url, {
        headers: { 'Accept-Encoding': encoding },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const content = new Uint8Array(await answer.arrayBuffer());
      if (answer.status !== 200) return `is missing (the server says ${String(answer.status)})${how}`;
      if (hash('sha256', content) !== sum) return `is not the same${how}`;
    } catch (error) {
      return `can't be read${how}: ${getReason(error)}`;
    }
  }
  return undefined;
}

function getReason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
