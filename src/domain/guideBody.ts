/** Splits a guide file into its front matter and the blocks of its text, which are separated by empty lines. */

const FRONT_MATTER = /^---\r?\n([\s\S]*?\r?\n)---(?:\r?\n|$)/;

interface SplitGuide {
  /** Including the "---" lines; empty if there is none. */
  readonly frontMatter: string;
  /** The front matter without the "---" lines. */
  readonly yaml: string;
  readonly body: string;
}

/**
 * @example splitFrontMatter('---\ntitle: A\n---\n\nb\n') // => { frontMatter: '---\ntitle: A\n---\n', yaml: 'title: A\n', body: '\nb\n' }
 */
export function splitFrontMatter(text: string): SplitGuide {
  const [frontMatter = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  return { frontMatter, yaml, body: text.slice(frontMatter.length) };
}

export interface GuideBlock {
  /** The line breaks before it. */
  readonly gap: string;
  readonly text: string;
}

/**
 * Splits a text into blocks; `joinBlocks` restores it exactly.
 * @example splitBlocks('\n## A\n\nb\nc\n') // => [{ gap: '\n', text: '## A' }, { gap: '\n\n', text: 'b\nc' }, { gap: '\n', text: '' }]
 */
export function splitBlocks(body: string): GuideBlock[] {
  const lead = /^(?:[ \t]*\r?\n)*/.exec(body)?.[0] ?? '';
  const trail = /\s*$/.exec(body.slice(lead.length))?.[0] ?? '';
  const inside = body.slice(lead.length, body.length - trail.length);
  const pieces = inside === '' ? [] : inside.split(/(\r?\n(?:[ \t]*\r?\n)+)/);
  const blocks = pieces
    .filter((_, index) => index % 2 === 0)
    .map((text, index) => ({ gap: index === 0 ? lead : (pieces[index * 2 - 1] ?? ''), text }));
  return trail === '' && blocks.length > 0
    ? blocks
    : [...blocks, { gap: blocks.length === 0 ? lead + trail : trail, text: '' }];
}

export function joinBlocks(blocks: readonly GuideBlock[]): string {
  return blocks.map(({ gap, text }) => gap + text).join('');
}
