import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenEntry } from '../../tools/editor/editor.ts';
import { folderAccess } from '../../tools/editor/page/access.ts';

const HOUSE = { collection: 'places', id: 'house' };
const VALUES = { parts: [] };
const OPENED: OpenEntry = {
  name: HOUSE,
  title: 'House',
  isNew: false,
  parts: [],
  values: VALUES,
  comments: [],
  base: {},
};
const sent = new Map<string, boolean | undefined>();

beforeEach(() => {
  sent.clear();
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('fetch', (address: string, { keepalive }: RequestInit) => {
    sent.set(address, keepalive);
    return Promise.resolve(Response.json({}));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('only drafts are sent while the page closes: browsers reject all such requests above 64 KB together', async () => {
  const draft = { values: VALUES, conflicts: [] };
  await folderAccess.check(OPENED, VALUES, undefined, 'en');
  await folderAccess.save(OPENED, VALUES, 'Anna');
  await folderAccess.merge(OPENED, draft);
  await folderAccess.storeDraft({ name: HOUSE, ...draft, page: '', turn: 1 });
  await folderAccess.discard(HOUSE);
  expect(Object.fromEntries(sent)).toEqual({
    'session/check': false,
    'session/save': false,
    'session/merge': false,
    'session/draft': true,
    'session/discard': true,
  });
});
