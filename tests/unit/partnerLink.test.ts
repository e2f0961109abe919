import { describe, expect, it } from 'vitest';
import {
  getHtmlLink,
  getHtmlPictureLink,
  getMarkdownLink,
  getPlainLink,
} from '../../src/domain/partnerLink.ts';

const link = {
  address: 'https://vejviser.example/en/now/',
  title: 'Help now',
  language: 'en',
  direction: 'ltr',
} as const;
const tricky = { ...link, title: 'A "day" <b>&</b> [night] *now*_ \\' };

describe('getHtmlLink', () => {
  it('has the language of the page and sends no referrer', () => {
    expect(getHtmlLink(link)).toBe(
      '<a href="https://vejviser.example/en/now/" hreflang="en" lang="en" rel="noreferrer">Help now</a>',
    );
  });

  it('has `dir` when the page is right-to-left', () => {
    expect(getHtmlLink({ ...link, title: 'مساعدة', language: 'ar', direction: 'rtl' })).toBe(
      '<a href="https://vejviser.example/en/now/" hreflang="ar" lang="ar" dir="rtl" rel="noreferrer">مساعدة</a>',
    );
  });

  it('escapes special characters', () => {
    expect(getHtmlLink(tricky)).toContain(
      '>A &quot;day&quot; &lt;b&gt;&amp;&lt;/b&gt; [night] *now*_ \\</a>',
    );
  });
});

describe('getMarkdownLink', () => {
  it('has the title and the URL', () =>
    expect(getMarkdownLink(link)).toBe('[Help now](https://vejviser.example/en/now/)'));

  it('escapes special characters', () => {
    expect(getMarkdownLink(tricky)).toBe(
      String.raw`[A "day" \<b\>\&\</b\> \[night\] \*now\*\_ \\](https://vejviser.example/en/now/)`,
    );
  });
});

describe('getPlainLink', () => {
  it('puts the URL on a separate line', () =>
    expect(getPlainLink(link)).toBe('Help now\nhttps://vejviser.example/en/now/'));
});

describe('getHtmlPictureLink', () => {
  it('uses a local file with alternative text, and a size that prevents layout shifts', () => {
    expect(
      getHtmlPictureLink({
        ...link,
        fileName: 'badge-en.svg',
        alternative: 'Vejviser – Help & contact',
        width: 240,
        height: 64,
      }),
    ).toBe(
      '<a href="https://vejviser.example/en/now/" hreflang="en" rel="noreferrer"><img src="badge-en.svg" alt="Vejviser – Help &amp; contact" lang="en" width="240" height="64"></a>',
    );
  });
});
