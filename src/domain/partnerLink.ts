import { escapeUTF8 } from 'entities';

/** A page as a partner links to it. */
export interface PartnerLink {
  /** The whole address. */
  readonly address: string;
  /** The title of the page. */
  readonly title: string;
  /** The language of the page. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * A link for another site: it names the language of the page, and the page does not learn where its reader comes from.
 * @example getHtmlLink({ address: 'https://vejviser.example/en/now/', title: 'Help now', language: 'en', direction: 'ltr' })
 * // => '<a href="https://vejviser.example/en/now/" hreflang="en" lang="en" rel="noreferrer">Help now</a>'
 */
export function getHtmlLink({ address, title, language, direction }: PartnerLink): string {
  const side = direction === 'rtl' ? ' dir="rtl"' : '';
  const tag = escapeUTF8(language);
  return `<a href="${escapeUTF8(address)}" hreflang="${tag}" lang="${tag}"${side} rel="noreferrer">${escapeUTF8(title)}</a>`;
}

/**
 * @example getMarkdownLink({ address: 'https://vejviser.example/en/now/', title: 'Help now', … })
 * // => '[Help now](https://vejviser.example/en/now/)'
 */
export function getMarkdownLink({ address, title }: Pick<PartnerLink, 'address' | 'title'>): string {
  return `[${title.replace(/[\\[\]*_`<>&]/g, '\\$&')}](${address})`;
}

/**
 * Two lines, for a letter, a message or a program that knows no links. The address has its own line, so that a title
 * that is read from right to left does not carry it along.
 * @example getPlainLink({ address: 'https://vejviser.example/en/now/', title: 'Help now', … })
 * // => 'Help now\nhttps://vejviser.example/en/now/'
 */
export function getPlainLink({ address, title }: Pick<PartnerLink, 'address' | 'title'>): string {
  return `${title}\n${address}`;
}

/** A picture that leads to a page. The file lies on the partner's own site: `fileName` is how it is downloaded. */
export interface PictureLink extends PartnerLink {
  readonly fileName: string;
  /** What is said where the picture is not seen. */
  readonly alternative: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * @example getHtmlPictureLink({ address: 'https://vejviser.example/en/', fileName: 'badge-en.svg', … })
 * // => '<a href="https://vejviser.example/en/" hreflang="en" rel="noreferrer"><img src="badge-en.svg" alt="…" …></a>'
 */
export function getHtmlPictureLink(link: PictureLink): string {
  const tag = escapeUTF8(link.language);
  const image = `<img src="${escapeUTF8(link.fileName)}" alt="${escapeUTF8(link.alternative)}" lang="${tag}" width="${String(link.width)}" height="${String(link.height)}">`;
  return `<a href="${escapeUTF8(link.address)}" hreflang="${tag}" rel="noreferrer">${image}</a>`;
}
