import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useContentCopy } from '../support/contentCopy.ts';
import { listOldRecordings } from '../../src/check/recordingRules.ts';
import { listUnplayable } from '../../src/content/recordings.ts';

const MP3 = 'ar/recordings/now.mp3';
const OPUS = 'en/recordings/time.opus';

const copy = useContentCopy();
const listOld = (): string[] => [...listOldRecordings(copy.readContent())].map(({ problem }) => problem);

describe('listUnplayable', () => {
  it('reports recordings that are damaged or do not match their extension', async () => {
    expect(await listUnplayable(copy.readContent())).toEqual([]);
    cpSync(join(copy.contentDir, MP3), join(copy.contentDir, OPUS));
    copy.write(MP3, 'words');
    const reported = await listUnplayable(copy.readContent());
    expect(
      reported.map(({ file, problem }) => `${file.slice(copy.contentDir.length + 1)}  ${problem}`),
    ).toEqual([
      `${MP3}  This is not an MP3 file, or it is damaged.`,
      `${OPUS}  This is not an OPUS file, or it is damaged.`,
    ]);
  });
});

describe('listOldRecordings reports a recording that', () => {
  it('has an earlier revision', () => {
    expect(listOld()).toEqual(['The recording of "time" is older than its text.']);
    copy.replace('en/recordings.yaml', 'revision: 1', 'revision: 2');
    expect(listOld()).toEqual([]);
  });

  it('contains a number that has changed', () => {
    copy.replace('facts/contacts.yaml', "'000'", "'001'");
    expect(listOld()).toContain('The recording of "now" is older than its text.');
  });

  it('lacks a number of its current text', () => {
    copy.replace('ar/recordings.yaml', ", '+46 00 00 00 00'", '');
    expect(listOld()).toContain('The recording of "now" is older than its text.');
  });
});
