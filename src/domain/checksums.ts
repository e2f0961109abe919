/** A file and its SHA-256 in hexadecimal. */
export interface Checksum {
  readonly file: string;
  readonly sum: string;
}

/** The file in the root of a site with the checksums of all others. */
export const CHECKSUM_FILE = 'SHA256SUMS';

/** In the format of `sha256sum -c`. */
export function formatChecksums(checksums: readonly Checksum[]): string {
  return checksums.map(({ file, sum }) => `${sum}  ${file}\n`).join('');
}

/**
 * @throws {Error} if a line is not in the format of `sha256sum`
 * @example parseChecksums('2c26…  en/index.html\n') // => [{ file: 'en/index.html', sum: '2c26…' }]
 */
export function parseChecksums(text: string): Checksum[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (sum === undefined || file === undefined)
        throw new Error(
          `Line ${String(index + 1)} of the checksums is not in the format of sha256sum: ${line}`,
        );
      return { file, sum };
    });
}
