/** A file and the SHA-256 of its bytes, in hexadecimal. */
export interface Checksum {
  readonly file: string;
  readonly sum: string;
}

/** The file at the top of a site that holds the sums of all others. */
export const CHECKSUM_FILE = 'SHA256SUMS';

/** As `sha256sum -c` reads them. */
export function formatChecksums(checksums: readonly Checksum[]): string {
  return checksums.map(({ file, sum }) => `${sum}  ${file}\n`).join('');
}

/**
 * @throws if a line is none of `sha256sum`'s.
 * @example parseChecksums('2c26…  en/index.html\n') // => [{ file: 'en/index.html', sum: '2c26…' }]
 */
export function parseChecksums(text: string): Checksum[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (sum === undefined || file === undefined)
        throw new Error(`Line ${String(index + 1)} of the sums is no line of sha256sum: ${line}`);
      return { file, sum };
    });
}
