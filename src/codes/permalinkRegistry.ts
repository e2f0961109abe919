/** What was printed with a code. It is recorded after printing and never removed, so that a code is never reused. */
export interface PrintedRecord {
  readonly material: string;
  readonly owner: string | undefined;
  /** The date of the first printing. */
  readonly printed: string;
}

/** A published URL, as listed in `permalinks.txt`. */
interface RegistryEntry {
  readonly address: string;
  /** Counts from 1. */
  readonly line: number;
  /** Only for printed codes. */
  readonly record: PrintedRecord | undefined;
  /** The lines above it that begin with `#`. */
  readonly comments: readonly string[];
}

export interface Registry {
  /** The lines above the first empty line. */
  readonly header: readonly string[];
  readonly entries: readonly RegistryEntry[];
  /** The lines below the last address. */
  readonly footer: readonly string[];
  /** Lines that are neither an address nor begin with `#`. */
  readonly unreadable: readonly { readonly line: number; readonly text: string }[];
}

const ENTRY = /^(\/\S*)(?: +([a-z-]+) +([a-z0-9-]+) +(\d{4}(?:-\d{2}){0,2}))?$/;

/** Marks a code without an owner in the permalink registry. */
const NO_OWNER = '-';

export function parseRegistry(text: string): Registry {
  const lines = text.split('\n').map((line) => line.trim());
  const headerEnd = lines.findIndex((line) => !line.startsWith('#'));
  const header = lines[headerEnd] === '' ? lines.slice(0, headerEnd) : [];
  const entries: RegistryEntry[] = [];
  const unreadable: { line: number; text: string }[] = [];
  let comments: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < header.length || line === '') continue;
    const [, address, material = '', owner = NO_OWNER, printed] = ENTRY.exec(line) ?? [];
    if (line.startsWith('#')) comments.push(line);
    else if (address === undefined) unreadable.push({ line: index + 1, text: line });
    else {
      const record =
        printed === undefined
          ? undefined
          : { material, owner: owner === NO_OWNER ? undefined : owner, printed };
      entries.push({ address, line: index + 1, record, comments });
      comments = [];
    }
  }
  return { header, entries, footer: comments, unreadable };
}

/**
 * Adds new URLs and print records to the permalink registry. Removes nothing, sorts by URL, and keeps each comment above its
 * URL.
 */
export function addToRegistry(
  text: string,
  addresses: readonly string[],
  printed: ReadonlyMap<string, PrintedRecord>,
): string {
  const { header, entries, footer } = parseRegistry(text);
  const known = new Set(entries.map(({ address }) => address));
  const all = [
    ...entries,
    ...addresses
      .filter((address) => !known.has(address))
      .map((address) => ({ address, record: undefined, comments: [] })),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
  const lines = all.flatMap(({ address, record = printed.get(address), comments }) => [
    ...comments,
    record ? `${address} ${formatRecord(record)}` : address,
  ]);
  return `${[...header, ...(header.length > 0 ? [''] : []), ...lines, ...footer].join('\n')}\n`;
}

/** @example formatRecord({ material: 'sticker', owner: 'office', printed: '2026-05' }) // => 'sticker office 2026-05' */
export function formatRecord({ material, owner = NO_OWNER, printed }: PrintedRecord): string {
  return `${material} ${owner} ${printed}`;
}
