import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { createEditHistory, type StoredVersion } from '../../tools/editor/editHistory.ts';

let folder = '';
useFolder((path) => {
  folder = path;
  mkdirSync(join(folder, 'content'));
});

const version = (at: string): StoredVersion => ({ at, parts: [], texts: {} });

it('createEditHistory does not write through a link in place of its temporary file', () => {
  const history = createEditHistory(join(folder, 'history'), join(folder, 'content'));
  history.add('places/house', [version('2026-11-01')]);
  const [name = ''] = readdirSync(join(folder, 'history'));
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'mine');
  symlinkSync(victim, join(folder, 'history', name, `places~house.json.${String(process.pid)}.new`));
  history.add('places/house', [version('2026-11-02')]);
  expect(readFileSync(victim, 'utf8')).toBe('mine');
  expect(history.list('places/house').map(({ at }) => at)).toEqual(['2026-11-01', '2026-11-02']);
});
