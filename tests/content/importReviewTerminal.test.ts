import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { hashText } from '../../src/content/textState.ts';
import { listTranslatedTexts } from '../../src/content/textUnits.ts';
import { useFolder } from '../support/folder.ts';
import { FIXTURE_CONTENT, FIXTURE_TIME } from '../support/sites.ts';

const IDS = ['contacts/hotline/who', 'guides/rights/1', 'guides/rights/2'] as const;

let folder = '';
useFolder((path) => {
  folder = join(path, 'content');
  cpSync(FIXTURE_CONTENT, folder, { recursive: true });
}, '.build');

/** A result that proposes a change of three texts. */
function writeResult(): string {
  const content = readContent(readContentFiles(FIXTURE_CONTENT));
  const file = join(folder, '../result.json');
  const texts = listTranslatedTexts(content, 'ar').flatMap(({ source, target }) =>
    target && IDS.some((id) => id === source.id)
      ? [{ id: source.id, hash: hashText(target.text), verdict: 'change', text: `${target.text} ا` }]
      : [],
  );
  const result = {
    ...{ format: 'vejviser-review', version: 1, site: content.site?.value.address, language: 'ar' },
    ...{ made: '2026-11-24T10:00:00Z', questions: [], texts },
    reviewer: { name: 'T. N.', relation: 'native', date: '2026-11-24' },
  };
  writeFileSync(file, JSON.stringify(result));
  return file;
}

/** Answers each question on a terminal, which the program `script` of util-linux is. */
async function answer(...answers: readonly string[]): Promise<{ status: number | null; shown: string }> {
  const command = `"${process.execPath}" tools/translation/translate.ts import-review ${writeResult()}`;
  const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, CONTENT_DIR: folder, BUILD_TIME: FIXTURE_TIME, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = [...answers];
  let [shown, seen] = ['', 0];
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const at = shown.indexOf('nothing: ', seen);
    if (at === -1) return;
    seen = at + 1;
    terminal.stdin.write(`${waiting.shift() ?? 's'}\r`);
  });
  const status = await new Promise<number | null>((resolve) => terminal.on('close', resolve));
  expect(waiting, shown).toEqual([]);
  return { status, shown };
}

const read = (path: string): string => readFileSync(join(folder, 'ar', path), 'utf8');
const isChanged = (path: string): boolean =>
  read(path) !== readFileSync(join(FIXTURE_CONTENT, 'ar', path), 'utf8');

describe('npm run translate -- import-review on a terminal', () => {
  it('asks about each change, again if it does not understand, and takes those that are accepted', async () => {
    const { status, shown } = await answer('n', 'perhaps', 'y', 'n');
    expect(shown).toContain('3 texts read: 0 good, 3 with a better text');
    expect(shown).toContain('1 text counts as reviewed by T. N., 1 text was changed.');
    expect(status).toBe(0);
    expect([isChanged('contacts.yaml'), isChanged('guides/rights.mdx')]).toEqual([false, true]);
  });

  it('takes all others after "a"', async () => {
    const { shown } = await answer('n', 'a');
    expect(shown).toContain('2 texts were changed.');
  });

  it('writes nothing if it is stopped', async () => {
    const { status, shown } = await answer('y', 's');
    expect(shown).toContain('Stopped. Nothing was written.');
    expect(status).toBe(1);
    expect(['contacts.yaml', 'guides/rights.mdx', 'reviewed.json'].filter(isChanged)).toEqual([]);
  });
});
