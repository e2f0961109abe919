import { escapeUTF8 } from 'entities';
import { createCodePicture } from '../codes/pictures/codePicture.ts';

/** Words in a language, for a picture. Nothing in them tells what the site is about. */
interface PictureWords {
  readonly siteName: string;
  /** The language that the name of the site is in. */
  readonly nameLanguage: string;
  /** "Help and contact". */
  readonly words: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface CardWords extends PictureWords {
  /** The whole address that the code holds. */
  readonly address: string;
  readonly readableAddress: string;
  /** Whom to call: what the line is, and its number. */
  readonly lines: readonly { readonly name: string; readonly number: string; readonly isState: boolean }[];
}

/** No bold letter of an address is wider than this share of its height. */
const WIDEST_LETTER = 0.7;

/** So many letters of a name stand beside the code, in the widest of our scripts that part words with spaces. */
const LETTERS_IN_LINE = 25;

/** CSS pixels. The words stand in the middle with room on both sides: no two devices have the same letters. */
export const badgeSize = { width: 240, height: 64 } as const;
export const cardSize = { width: 480, height: 340 } as const;

const FONTS = "system-ui, 'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', 'Segoe UI', Arial, sans-serif";
/** One pair of colours for light and dark pages: 9 : 1 to each other, and an edge where the page is dark too. */
const PAPER = '#ffffff';
const INK = '#17262b';
const DEEP = '#0b4a53';
const EDGE = '#9cdcd6';

/** The name of the site and two neutral words, as an SVG file. */
export function createBadge(badge: PictureWords): string {
  const { siteName, nameLanguage, words } = badge;
  const { width, height } = badgeSize;
  const middle = String(width / 2);
  return createFile(
    badgeSize,
    badge,
    `<rect x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}" rx="10" fill="${DEEP}" stroke="${EDGE}" stroke-width="1.5"/>`,
    `<g text-anchor="middle" fill="${PAPER}">`,
    `<text x="${middle}" y="29" font-size="20" font-weight="700" xml:lang="${nameLanguage}" direction="ltr">${escapeUTF8(siteName)}</text>`,
    `<text x="${middle}" y="50" font-size="15">${escapeUTF8(words)}</text>`,
    '</g>',
  );
}

/**
 * Whom to call, and the code and the address of the start page, as an SVG file. A partner shows it in place of a frame:
 * a picture asks for nothing when somebody looks at it.
 */
export function createCard(card: CardWords): string {
  const { words, direction, address, readableAddress, lines } = card;
  const { width, height } = cardSize;
  const isRightToLeft = direction === 'rtl';
  const edge = 24;
  // Below the heading, which may need all of the width, and above the address.
  const codeTop = 68;
  const codeSize = 172;
  const { size, path } = createCodePicture(address, 'Q');
  const codeX = isRightToLeft ? edge : width - edge - codeSize;
  const addressSize = Math.min(18, (width - 2 * edge) / (readableAddress.length * WIDEST_LETTER));
  // Where a line begins: the right edge where the language begins there.
  const start = String(isRightToLeft ? width - edge : edge);
  const scale = String(codeSize / size);
  return createFile(
    cardSize,
    card,
    `<rect x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}" rx="14" fill="${PAPER}" stroke="${DEEP}" stroke-width="2"/>`,
    `<g fill="${INK}">`,
    `<text x="${start}" y="48" font-size="24" font-weight="700">${escapeUTF8(words)}</text>`,
    ...lines.map(({ name, number, isState }, index) => {
      const top = 92 + index * 72;
      const [first = '', second] = breakInTwo(name);
      // A number is read from left to right everywhere; it begins at the edge at which the words begin.
      const numberTop = top + (second === undefined ? 25 : 43);
      return [
        isState ? '<g data-state-run="">' : '<g>',
        `<text x="${start}" y="${String(top)}" font-size="15">${escapeUTF8(first)}</text>`,
        second === undefined
          ? ''
          : `<text x="${start}" y="${String(top + 18)}" font-size="15">${escapeUTF8(second)}</text>`,
        `<text x="${start}" y="${String(numberTop)}" font-size="23" font-weight="700" direction="ltr" text-anchor="${isRightToLeft ? 'end' : 'start'}">${escapeUTF8(number)}</text>`,
        '</g>',
      ].join('');
    }),
    `<text x="${String(width / 2)}" y="${String(height - 20)}" font-size="${String(addressSize)}" font-weight="700" direction="ltr" text-anchor="middle">${escapeUTF8(readableAddress)}</text>`,
    '</g>',
    `<path shape-rendering="crispEdges" transform="translate(${String(codeX)} ${String(codeTop)}) scale(${scale})" d="${path}"/>`,
  );
}

/** A text as two lines at the space nearest to its middle, where it is too long for one. */
function breakInTwo(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [best] = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  if (text.length <= LETTERS_IN_LINE || best === undefined) return [text];
  return [text.slice(0, best), text.slice(best + 1)];
}

function createFile(
  { width, height }: { readonly width: number; readonly height: number },
  { siteName, words, language, direction }: PictureWords,
  ...shapes: readonly string[]
): string {
  const [w, h] = [String(width), String(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" xml:lang="${language}" direction="${direction}" font-family="${FONTS}">`,
    `<title>${escapeUTF8(`${siteName} – ${words}`)}</title>`,
    ...shapes,
    '</svg>\n',
  ].join('');
}
