import { escapeUTF8 } from 'entities';

/** A page that a partner links to. */
export interface PartnerLink {
  /** Absolute URL. */
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * An HTML link for another site, with the language of the page. `noreferrer` hides from which site a reader comes.
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
 * Plain text, for a letter, a message or a program without links. The URL is on a separate line, so that a right-to-left
 * title does not reorder it.
 * @example getPlainLink({ address: 'https://vejviser.example/en/now/', title: 'Help now', … })
 * // => 'Help now\nhttps://vejviser.example/en/now/'
 */
export function getPlainLink({ address, title }: Pick<PartnerLink, 'address' | 'title'>): string {
  return `${title}\n${address}`;
}

/** A linked picture. Partners host the file themselves: `fileName` is its name when downloaded. */
export interface PictureLink extends PartnerLink {
  readonly fileName: string;
  /** Alternative text. */
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
