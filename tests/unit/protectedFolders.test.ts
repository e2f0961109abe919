import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_FOLDERS, rejectFolders, rejectForeignFiles } from '../../src/finish/protectedFolders.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { startStaging } from '../../src/finish/swapFolders.ts';
import { listWritten, program, writeRecord } from '../../src/finish/writtenFiles.ts';
import { getSettings } from '../../src/settings.ts';
import { startOtherBuild } from '../support/otherBuild.ts';

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'protected folders-'));
  out = join(folder, 'web root');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const EMPTY_SUM = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Writes a site as older versions of the program did, without a record. */
function writeOldSite(site: string): void {
  for (const name of ['index.html', 'index.html.br', 'en/now/index.html']) write(join(site, name));
  write(join(site, 'SHA256SUMS'), `${EMPTY_SUM}  index.html\n${EMPTY_SUM}  en/now/index.html\n`);
  for (const name of ['nginx.conf', 'Caddyfile', 'README.txt']) write(join(`${site}-hosting`, name));
}

function writeSite(site: string): void {
  writeOldSite(site);
  const hosting = `${site}-hosting`;
  writeRecord(hosting, { site: listWritten(site), hosting: listWritten(hosting) });
}

/** Checks the folders and expects that nothing was changed. */
function checkFolders(outDir: string, contentDir = 'content'): void {
  const list = () => readdirSync(folder, { recursive: true }).sort();
  const before = list();
  try {
    const folders = getSiteFolders(getSettings({ OUT_DIR: outDir }).outDir);
    rejectFolders(folders, contentDir);
    rejectForeignFiles(folders);
  } finally {
    expect(list()).toEqual(before);
  }
}

describe('rejectFolders and rejectForeignFiles accept', () => {
  it.each<readonly [string, () => void]>([
    ['a missing folder', () => undefined],
    ['an empty folder', () => mkdirSync(out)],
    ['the site of a build', () => writeSite(out)],
    [
      'the site of a build with some files deleted',
      () => {
        writeSite(out);
        rmSync(join(out, 'en'), { recursive: true });
        rmSync(join(`${out}-hosting`, 'README.txt'));
      },
    ],
    [
      'a folder inside a linked folder',
      () => {
        mkdirSync(join(folder, 'disk'));
        symlinkSync(join(folder, 'disk'), join(folder, 'link'));
        out = join(folder, 'link', 'site');
      },
    ],
    [
      'a site next to the folders of an interrupted build',
      () => {
        write(join(`${out}.old`, 'index.html'));
        startStaging(getSiteFolders(out));
        write(join(`${out}.new`, 'site', 'half.html'));
      },
    ],
  ])('%s', (_, make) => {
    make();
    expect(() => checkFolders(out)).not.toThrow();
  });
});

describe('rejectFolders and rejectForeignFiles reject', () => {
  it.each(PROJECT_FOLDERS)('the project folder %s and folders in it', (name) => {
    for (const path of [name, `${name}/`, `./${name}`, join(name, 'deep', 'er'), join(process.cwd(), name)])
      expect(() => checkFolders(path), path).toThrow(`would replace ${name}/. Nothing was built.`);
  });

  it('all folders of the project', () => {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect(PROJECT_FOLDERS).toEqual(expect.arrayContaining([...folders]));
  });

  it.each<readonly [string, RegExp, () => void]>([
    ['the folder of the project', /the whole project/, () => (out = join(process.cwd(), '..'))],
    ['the whole disk', /the whole project/, () => (out = '/')],
    [
      'a folder with other files',
      /contains files that no build has written: notes\.txt/,
      () => write(join(out, 'notes.txt')),
    ],
    [
      'a site with an additional file',
      /no build has written: deep\/\. Nothing was built\./,
      () => {
        writeSite(out);
        write(join(out, 'deep', 'notes.txt'));
      },
    ],
    [
      'a site with a link in it',
      /no build has written: link/,
      () => {
        writeSite(out);
        mkdirSync(join(folder, 'disk'));
        symlinkSync(join(folder, 'disk'), join(out, 'link'));
      },
    ],
    [
      'a site with a repository, a server file and an empty folder in it',
      /no build has written: \.git\/, \.htaccess, \.well-known\/ and 1 more/,
      () => {
        writeSite(out);
        write(join(out, '.git', 'config'));
        write(join(out, '.htaccess'));
        mkdirSync(join(out, '.well-known', 'acme-challenge'), { recursive: true });
        mkdirSync(join(out, 'en', 'empty'));
      },
    ],
    [
      'a home folder with only hidden files',
      /no build has written: \.bashrc, \.ssh\//,
      () => {
        write(join(out, '.bashrc'));
        write(join(out, '.ssh', 'id'));
      },
    ],
    [
      'a site with a changed page',
      /no build has written: en\/now\/index\.html \(changed after it was written\)/,
      () => {
        writeSite(out);
        write(join(out, 'en/now/index.html'), 'edited');
      },
    ],
    [
      'a folder with an unrelated SHA256SUMS',
      /no build has written: thesis\.doc/,
      () => {
        write(join(out, 'thesis.doc'));
        write(join(out, 'index.html'));
        write(join(out, 'SHA256SUMS'), `${EMPTY_SUM}  index.html\n`);
      },
    ],
    [
      'a site of an older version without a record',
      /seems to have been built by an older version .* delete them and run this again/,
      () => writeOldSite(out),
    ],
    [
      'a site of an older version with a repository in it',
      /no build has written: \.git\/\. Nothing was built\./,
      () => {
        writeOldSite(out);
        write(join(out, '.git', 'config'));
      },
    ],
    [
      'a site whose record was deleted',
      /seems to have been built by an older version/,
      () => {
        writeSite(out);
        rmSync(`${out}-hosting`, { recursive: true });
      },
    ],
    [
      'a site with the record of another program',
      /seems to have been built by an older version/,
      () => {
        writeSite(out);
        const record = join(`${out}-hosting`, '.written-files');
        const text = readFileSync(record, 'utf8');
        expect(text).toContain(program.name);
        write(record, text.replace(program.name, 'another'));
      },
    ],
    [
      'a compressed file without its original',
      /no build has written: old\.tar\.gz/,
      () => {
        writeSite(out);
        write(join(out, 'old.tar.gz'));
      },
    ],
    [
      'a link to a site',
      /is a symbolic link/,
      () => {
        writeSite(join(folder, 'site'));
        symlinkSync(join(folder, 'site'), out);
      },
    ],
    ['a link to nothing', /is a symbolic link/, () => symlinkSync(join(folder, 'nothing'), out)],
    [
      'a folder inside a link to the source code',
      /would replace src\//,
      () => {
        symlinkSync(join(process.cwd(), 'src'), join(folder, 'link'));
        out = join(folder, 'link', 'new');
      },
    ],
    ['a file', /is a file/, () => write(out)],
    [
      'other files in place of the hosting files',
      /-hosting contains files that no build has written: README\.txt/,
      () => write(join(`${out}-hosting`, 'README.txt')),
    ],
    [
      'an additional file among the hosting files',
      /no build has written: deploy\.sh/,
      () => {
        writeSite(out);
        write(join(`${out}-hosting`, 'deploy.sh'));
      },
    ],
    [
      'a link in place of the hosting files',
      /-hosting is a symbolic link/,
      () => symlinkSync(folder, `${out}-hosting`),
    ],
    [
      'other files in the staging folder',
      /\.new exists, but a build needs that name/,
      () => write(join(`${out}.new`, 'draft.txt')),
    ],
    ['a copy of an old site', /\.old exists, but a build needs that name/, () => writeSite(`${out}.old`)],
    [
      'a copy of old hosting files',
      /-hosting\.old exists, but a build needs that name/,
      () => write(join(`${out}-hosting.old`, 'nginx.conf')),
    ],
    [
      'a site that another process is building',
      /Another build is writing to .* \(process \d+\)/,
      () => startOtherBuild(getSiteFolders(out)),
    ],
    [
      'other files next to those of an interrupted build',
      /\.new contains files that no build has written: draft\.txt/,
      () => {
        startStaging(getSiteFolders(out));
        write(join(`${out}.new`, 'draft.txt'));
      },
    ],
    [
      'a lock file that is not from a build',
      /\.new exists, but a build needs that name/,
      () => write(join(`${out}.new`, 'BUILDING'), '1'),
    ],
    ['a mount point', /is a mount point/, () => (out = '/proc')],
  ])('%s', (_, reported, make) => {
    make();
    expect(() => checkFolders(out)).toThrow(reported);
  });

  it('the content folder, folders in it, and folders that contain it', () => {
    const content = join(out, 'words');
    mkdirSync(content, { recursive: true });
    for (const path of [out, content, join(content, 'site')])
      expect(() => checkFolders(path, content), path).toThrow('words/. Nothing was built.');
  });
});
