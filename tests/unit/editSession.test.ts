import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEditSession, type EditSession } from '../../tools/editor/editSession.ts';
import type { OpenedEntry } from '../../tools/editor/page/access.ts';
import { useContentCopy } from '../support/contentCopy.ts';
import { change, createResult, findText } from '../support/reviewResult.ts';
import { FIXTURE_TIME } from '../support/sites.ts';

const copy = useContentCopy();
let session: EditSession;

beforeEach(() => {
  session = createEditSession({
    contentDir: copy.contentDir,
    historyDir: join(copy.folder, 'history'),
    getNow: () => Date.parse(FIXTURE_TIME),
  });
});

describe('a file that another program changes during the check before writing', () => {
  it('is not overwritten by a save', () => {
    const PATH = 'facts/places/example-house.yaml';
    const name = { collection: 'places', id: 'example-house', language: 'en' };
    const { opened } = session.handle('open', { name }) as OpenedEntry;
    const [facts, ...texts] = opened.values.parts;
    const parts = [{ ...(facts as object), address: 'Nyvej 2, 0000 Eksempelby' }, ...texts];
    const save = (values: OpenedEntry['opened']['values']) =>
      session.handle('save', { opened, values, by: 'Anna' });
    const values = {
      // The check begins with the values.
      get parts() {
        if (!copy.isChanged(PATH)) copy.replace(PATH, 'cost: free', 'cost: paid');
        return parts;
      },
    };
    expect(save(values)).toEqual({ kind: 'conflict' });
    expect(copy.read(PATH)).toContain('cost: paid');
    expect(copy.read(PATH)).not.toContain('Nyvej 2');
  });

  it('is not overwritten by the import of a review', () => {
    const PATH = 'ar/contacts.yaml';
    const text = findText('contacts/hotline/who');
    const base64 = Buffer.from(JSON.stringify(createResult([change(text, 'أشخاص يجيبون.')]))).toString(
      'base64',
    );
    const before = text.target?.text ?? '';
    const take = (file: { readonly name: string; readonly base64: string }) =>
      session.handle('import', { file, accepted: [text.source.id] });
    const late = {
      name: 'review.json',
      // The check begins with the file.
      get base64() {
        copy.replace(PATH, before, 'غيره');
        return base64;
      },
    };
    expect(take(late)).toMatchObject({ kind: 'outdated' });
    expect(copy.read(PATH)).toContain('غيره');
    expect(copy.isChanged('ar/reviewed.json')).toBe(false);
    expect(take({ name: 'review.json', base64 })).toMatchObject({
      kind: 'outdated',
      review: { changes: [] },
    });
  });
});
