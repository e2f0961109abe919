import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { listOldRecordings } from '../../src/check/recordingRules.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { listUnplayable } from '../../src/content/recordings.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const MP3 = 'ar/recordings/now.mp3';
const OPUS = 'en/recordings/time.opus';

let folder = '';
useFolder((path) => {
  folder = path;
  cpSync(FIXTURE_CONTENT, folder, { recursive: true });
});

const read = () => readContent(readContentFiles(folder));
const change = (file: string, found: string, by: string): void =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(found, by));
const listOld = (): string[] => [...listOldRecordings(read())].map(({ problem }) => problem);

describe('listUnplayable', () => {
  it('reports recordings that are damaged or do not match their extension', async () => {
    expect(await listUnplayable(read())).toEqual([]);
    cpSync(join(folder, MP3), join(folder, OPUS));
    writeFileSync(join(folder, MP3), 'words');
    const reported = await listUnplayable(read());
    expect(reported.map(({ file, problem }) => `${file.slice(folder.length + 1)}  ${problem}`)).toEqual([
      `${MP3}  This is not an MP3 file, or it is damaged.`,
      `${OPUS}  This is not an OPUS file, or it is damaged.`,
    ]);
  });
});

describe('listOldRecordings reports a recording that', () => {
  it('has an earlier revision', () => {
    expect(listOld()).toEqual(['The recording of "time" is older than its text.']);
    change('en/recordings.yaml', 'revision: 1', 'revision: 2');
    expect(listOld()).toEqual([]);
  });

  it('contains a number that has changed', () => {
    change('facts/contacts.yaml', "'000'", "'001'");
    expect(listOld()).toContain('The recording of "now" is older than its text.');
  });

  it('lacks a number of its current text', () => {
    change('ar/recordings.yaml', ", '+46 00 00 00 00'", '');
    expect(listOld()).toContain('The recording of "now" is older than its text.');
  });
});
