import { escapeUTF8 } from 'entities';
import { createCodePicture } from '../codes/pictures/codePicture.ts';

/** The labels of a picture in one language. They must not reveal what the site is about. */
interface BadgeContent {
  readonly siteName: string;
  /** The language of the site's name. */
  readonly nameLanguage: string;
  /** "Help and contact". */
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface CardContent extends BadgeContent {
  /** The full URL, for the QR code. */
  readonly address: string;
  readonly readableAddress: string;
  /** The phone lines, each with its name and number. */
  readonly lines: readonly { readonly name: string; readonly number: string; readonly isState: boolean }[];
}

/** The widest bold letter of a URL, as a share of the font size. */
const WIDEST_LETTER = 0.7;

/** The number of letters of a name that fit beside the QR code, in the site's widest script that separates words with spaces. */
const LETTERS_IN_LINE = 25;

/** In CSS pixels. The text is centred with space on both sides, because fonts differ between devices. */
export const badgeSize = { width: 240, height: 64 } as const;
export const cardSize = { width: 480, height: 340 } as const;

const FONTS = "system-ui, 'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', 'Segoe UI', Arial, sans-serif";
/** One pair of colours for light and dark pages, with a contrast of 9:1, and a border that is visible on dark pages. */
const PAPER = '#ffffff';
const INK = '#17262b';
const DEEP = '#0b4a53';
const EDGE = '#9cdcd6';

/** The alternative text of the badge. */
export function describeBadge({ siteName, text }: BadgeContent): string {
  return `${siteName} – ${text}`;
}

/** The alternative text of the card. A number run by the state is labelled as everywhere, in brackets after the number. */
export function describeCard(card: CardContent): string {
  return [describeBadge(card), ...card.lines.map(({ name, number }) => `${number} (${name})`)].join('. ');
}

/** An SVG with the site's name and a neutral label. */
export function createBadge(badge: BadgeContent): string {
  const { siteName, nameLanguage, text } = badge;
  const { width, height } = badgeSize;
  const middle = String(width / 2);
  return createFile(
    badgeSize,
    badge,
    describeBadge(badge),
    `<rect x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}" rx="10" fill="${DEEP}" stroke="${EDGE}" stroke-width="1.5"/>`,
    `<g text-anchor="middle" fill="${PAPER}">`,
    `<text x="${middle}" y="29" font-size="20" font-weight="700" xml:lang="${nameLanguage}" direction="ltr">${escapeUTF8(siteName)}</text>`,
    `<text x="${middle}" y="50" font-size="15">${escapeUTF8(text)}</text>`,
    '</g>',
  );
}

/**
 * An SVG with the phone lines, and the QR code and URL of the start page. Partners embed it instead of an iframe, because
 * a picture sends no requests when it is viewed.
 */
export function createCard(card: CardContent): string {
  const { text, direction, address, readableAddress, lines } = card;
  const { width, height } = cardSize;
  const isRightToLeft = direction === 'rtl';
  const edge = 24;
  // Below the heading, which may need the full width, and above the URL.
  const codeTop = 68;
  const codeSize = 172;
  const { size, path } = createCodePicture(address, 'Q');
  const codeX = isRightToLeft ? edge : width - edge - codeSize;
  const addressSize = Math.min(18, (width - 2 * edge) / (readableAddress.length * WIDEST_LETTER));
  // Where lines start: at the right edge in right-to-left languages.
  const start = String(isRightToLeft ? width - edge : edge);
  const scale = String(codeSize / size);
  return createFile(
    cardSize,
    card,
    describeCard(card),
    `<rect x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}" rx="14" fill="${PAPER}" stroke="${DEEP}" stroke-width="2"/>`,
    `<g fill="${INK}">`,
    `<text x="${start}" y="48" font-size="24" font-weight="700">${escapeUTF8(text)}</text>`,
    ...lines.map(({ name, number, isState }, index) => {
      const top = 92 + index * 72;
      const [first = '', second] = breakInTwo(name);
      // Numbers are left to right in every language, but aligned with the text.
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

/** Breaks a text that is too long for one line at the space nearest to its middle. */
function breakInTwo(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [best] = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  if (text.length <= LETTERS_IN_LINE || best === undefined) return [text];
  return [text.slice(0, best), text.slice(best + 1)];
}

function createFile(
  { width, height }: { readonly width: number; readonly height: number },
  { language, direction }: BadgeContent,
  alternative: string,
  ...shapes: readonly string[]
): string {
  const [w, h] = [String(width), String(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" xml:lang="${language}" direction="${direction}" font-family="${FONTS}">`,
    `<title>${escapeUTF8(alternative)}</title>`,
    ...shapes,
    '</svg>\n',
  ].join('');
}
