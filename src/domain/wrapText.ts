interface Lines {
  /** Maximum characters per line. */
  readonly width: number;
  /** Indentation of the first line, and additional indentation of the others. */
  readonly indent?: number;
  readonly hanging?: number;
}

/**
 * Wraps a paragraph at spaces.
 * @example wrapText('one two three', { width: 8, indent: 2 }) // => ['  one', '  two', '  three']
 */
export function wrapText(text: string, { width, indent = 0, hanging = 0 }: Lines): string[] {
  const start = ' '.repeat(indent + hanging);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && start.length + last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.map((line, index) => `${index === 0 ? ' '.repeat(indent) : start}${line}`);
}
