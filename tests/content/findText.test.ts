import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSourceTexts } from '../../src/content/textUnits.ts';
import { findNumberedText } from '../../tools/translation/findText.ts';
import { useFolder } from '../support/folder.ts';
import { readChanged } from '../support/contentFixture.ts';

const content = readChanged();

let outDir = '';
useFolder((path) => {
  outDir = path;
});

function writePage(path: string, html: string): void {
  const file = join(outDir, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<main>${html}<details id="wrong" class="screen-only"><span></span></details></main>`);
}

const find = (...args: readonly string[]): string =>
  findNumberedText(content, args, { contentDir: 'content', outDir });

function getUnit(id: string) {
  const unit = listSourceTexts(content).find((one) => one.id === id);
  if (!unit) throw new Error(`The fixture has no text ${id}.`);
  return unit;
}

describe('npm run translate -- find', () => {
  it('finds the file and line of a text with filled-in values', () => {
    const { line, text } = getUnit('guides/time/1');
    expect(text).toContain('<Fact id="');
    const shown = text.replace(/<Fact[^>]*>/g, '<bdi>30&nbsp;days</bdi><small>&nbsp;(2024)</small>');
    writePage('/en/time/', `<h1>Time to think</h1><p>${shown.replace(/<\/?Local[^>]*>/g, '')}</p>`);
    expect(find('/en/time/', '2')).toContain(`content/en/guides/time.mdx:${String(line)}  guides/time/1`);
    expect(find('https://example.org/folder/en/time/#s1', '[1]')).toContain('  guides/time/title');
  });

  it('finds every text in a block', () => {
    const [first, second] = [getUnit('ui/safety.line'), getUnit('ui/safety.link')];
    writePage('/en/phone/', `<p>${first.text} <a href="#">${second.text}</a></p>`);
    const found = find('/en/phone/', '1');
    expect(found).toContain(`content/en/ui.json:${String(first.line)}  ui/safety.line`);
    expect(found.indexOf('ui/safety.link')).toBeGreaterThan(found.indexOf('ui/safety.line'));
  });

  it('reports that a text comes from the facts', () => {
    writePage('/en/places/', '<p>Qwertz 7</p>');
    expect(find('en/places', '1')).toContain('the page filled it in');
  });

  it.each([
    [['/en/nowhere/', '1'], 'Page "/en/nowhere/" not found'],
    [['/en/time/', '9'], '"/en/time/" has no text with the number 9.\n  The last one is 1.'],
    [['/en/time/'], 'find needs a page and a number.'],
  ])('rejects %j', (args, problem) => {
    writePage('/en/time/', '<p>One</p>');
    expect(() => find(...args)).toThrow(problem);
  });
});
