import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Sheet from '../../src/codes/print/Sheet.astro';
import type { PrintContent } from '../../src/codes/print/printContent.ts';
import { formatPrintStyle } from '../../src/codes/print/printStyle.ts';
import { printLayouts } from '../../src/codes/printLayout.ts';

const language = { tag: 'en', name: 'English', direction: 'ltr' } as PrintContent['language'];
const content: PrintContent = {
  ...{ code: 'k7wp', address: 'site.example/q/k7wp', subject: undefined, language, languages: [language] },
  ...{ siteName: 'Site', nameLanguage: 'en', contacts: [], rights: ['A right'], services: [], built: '2026' },
  helpLines: [{ kind: 'helpline', number: '116 006', title: 'Help', name: 'The line', label: undefined }],
  t: (key) => key,
};
const css =
  readFileSync('src/codes/print/sheets.css', 'utf8') + formatPrintStyle({ address: '', phones: [''] });
/** The rules outside of @media. */
const rules = Array.from(css.matchAll(/^([.:][^{}]+)\{([^}]*)\}/gm), ([, selector = '', body = '']) => ({
  selector,
  set: Array.from(body.matchAll(/(--[\w-]+):/g), ([, name]) => name),
  used: Array.from(body.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name),
}));
const sizes = new Set(rules.flatMap(({ set }) => set));

// A sticker shows only a number.
it.each(printLayouts.filter((layout) => layout !== 'sticker'))(
  'a %s has sizes for scripts with wide letters',
  (layout) =>
    expect(css.includes(`[data-wide] .paper-${layout} {`), 'sizes for wide letters in sheets.css').toBe(true),
);

it.each(printLayouts)('the styles of a %s define every size that its elements use', async (layout) => {
  const container = await AstroContainer.create();
  const props = { layout, version: 'open', content };
  const html = `<div class="sheets">${await container.renderToString(Sheet, { props })}</div>`;
  const classes = new Set(
    Array.from(html.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat(),
  );
  /** Whether the classes of a selector, or one of each `:is()`, are in the sheet. */
  const isUsed = (selector: string): boolean =>
    (selector.match(/:is\([^)]*\)|\.[\w-]+/g) ?? []).every((part) =>
      part.startsWith('.') ? classes.has(part.slice(1)) : part.slice(4, -1).split(', ').some(isUsed),
    );
  const matched = rules.filter(({ selector }) => selector.split(/,\n/).some(isUsed));
  const set = matched.flatMap((rule) => rule.set);
  const used = matched.flatMap((rule) => rule.used).filter((name) => sizes.has(name));
  expect(used).toContain('--number');
  expect([...new Set(used)].filter((name) => !set.includes(name))).toEqual([]);
});
