/** Markup that translators may move but not change: a fact, a link, the start or end of bold text. */
interface InlineCode {
  readonly kind: 'whole' | 'start' | 'end';
  /** The same for the start and the end of a pair. */
  readonly id: string;
  /** As typed in the content: `<Fact id="time-max" />`. */
  readonly code: string;
}

export type Inline = string | InlineCode;

const CODE = /\*\*|\[(?=[^[\]]*\]\()|\]\([^)\s]*\)|<\/?[A-Z][^<>]*>|\{\{[^{}]*\}\}/g;

/**
 * Splits a text into plain text and codes; joined again they are the text.
 * @example splitInline('Ask **now**') // => ['Ask ', { kind: 'start', id: '1', code: '**' }, 'now', { kind: 'end', id: '1', code: '**' }]
 */
export function splitInline(text: string): Inline[] {
  const parts: Inline[] = [];
  const open: { readonly mark: string; readonly id: string }[] = [];
  let [end, last] = [0, 0];
  for (const { 0: code, index } of text.matchAll(CODE)) {
    if (index > end) parts.push(text.slice(end, index));
    end = index + code.length;
    const mark = getMark(code);
    const kind = getKind(code, mark === open.at(-1)?.mark);
    const id = (kind === 'end' ? open.pop()?.id : undefined) ?? String(++last);
    if (kind === 'start') open.push({ mark, id });
    parts.push({ kind, id, code });
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** A mark that is equal for the start and the end of a pair. */
function getMark(code: string): string {
  if (/^[[\]]/.test(code)) return '[]';
  return /^<\/?([A-Z]\w*)/.exec(code)?.[1] ?? code;
}

function getKind(code: string, isOpen: boolean): InlineCode['kind'] {
  if (code.endsWith('/>') || code.startsWith('{{')) return 'whole';
  if (code.startsWith('</') || code.startsWith(']')) return 'end';
  return code === '**' && isOpen ? 'end' : 'start';
}

/**
 * Gives the codes of a translation the ids of the same codes in the source, so that tools pair them; codes that the
 * source lacks get new ids.
 */
export function matchSourceIds(target: readonly Inline[], source: readonly Inline[]): Inline[] {
  const left = source.filter((part) => typeof part !== 'string');
  const names = new Map<string, string>();
  let next = left.length;
  return target.map((part) => {
    if (typeof part === 'string') return part;
    const known = part.kind === 'end' ? names.get(part.id) : undefined;
    const index = left.findIndex(({ kind, code }) => kind === part.kind && code === part.code);
    const id = known ?? (index === -1 ? String(++next) : (left[index]?.id ?? ''));
    if (index !== -1) left.splice(index, 1);
    names.set(part.id, id);
    return { ...part, id };
  });
}

/** @example joinInline(splitInline('Ask **now**')) // => 'Ask **now**' */
export function joinInline(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}

/**
 * The codes that a translation must contain exactly as often as its source: elements that print something, placeholders,
 * link targets.
 */
export function listMeaningCodes(text: string): string[] {
  return splitInline(text)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.code]))
    .filter((code) => code.endsWith('/>') || code.startsWith('{{') || code.startsWith(']('))
    .map((code) => code.replace(/^\]/, '[…]').replace(/\s+/g, ' '));
}
