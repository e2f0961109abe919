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
import { OWN_FOLDERS, rejectFolders, rejectForeignFiles } from '../../src/finish/protectedFolders.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
import { startStaging } from '../../src/finish/swapFolders.ts';
import { listWritten, program, writeRecord } from '../../src/finish/writtenFiles.ts';
import { getSettings } from '../../src/settings.ts';

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refused folders-'));
  out = join(folder, 'web root');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text = ''): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const EMPTY_SUM = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** As versions of the program wrote it that left no record. */
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

/** Looks, and expects that nothing was touched. */
function look(outDir: string, contentDir = 'content'): void {
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

describe('a folder that a build may replace', () => {
  it.each<readonly [string, () => void]>([
    ['one that is missing', () => undefined],
    [
      'one that is empty',
      () => {
        mkdirSync(out);
      },
    ],
    [
      'one that a build made',
      () => {
        writeSite(out);
      },
    ],
    [
      'one of a build, of which somebody has deleted something',
      () => {
        writeSite(out);
        rmSync(join(out, 'en'), { recursive: true });
        rmSync(join(`${out}-hosting`, 'README.txt'));
      },
    ],
    [
      'one that lies in a link',
      () => {
        mkdirSync(join(folder, 'disk'));
        symlinkSync(join(folder, 'disk'), join(folder, 'link'));
        out = join(folder, 'link', 'site');
      },
    ],
    [
      'one beside what a build left that was ended',
      () => {
        write(join(`${out}.old`, 'index.html'));
        startStaging(getSiteFolders(out));
        write(join(`${out}.new`, 'site', 'half.html'));
      },
    ],
  ])('%s', (_, make) => {
    make();
    expect(() => {
      look(out);
    }).not.toThrow();
  });
});

describe('a folder that no build may touch', () => {
  it.each(OWN_FOLDERS)("the project's %s, what lies in it, what it would need beside it", (own) => {
    for (const path of [own, `${own}/`, `./${own}`, join(own, 'deep', 'er'), join(process.cwd(), own)])
      expect(() => {
        look(path);
      }, path).toThrow(`would take the place of ${own}/, so nothing was built`);
  });

  it('names all folders of the project', () => {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect(OWN_FOLDERS).toEqual(expect.arrayContaining([...folders]));
  });

  it.each<readonly [string, RegExp, () => void]>([
    ['the folder of the project', /the whole project/, () => (out = join(process.cwd(), '..'))],
    ['the whole disk', /the whole project/, () => (out = '/')],
    [
      'a folder with files of somebody',
      /holds what no build has made: notes\.txt/,
      () => {
        write(join(out, 'notes.txt'));
      },
    ],
    [
      'a site with one file more',
      /no build has made: deep\/, so/,
      () => {
        writeSite(out);
        write(join(out, 'deep', 'notes.txt'));
      },
    ],
    [
      'a site with a link in it',
      /no build has made: link/,
      () => {
        writeSite(out);
        mkdirSync(join(folder, 'disk'));
        symlinkSync(join(folder, 'disk'), join(out, 'link'));
      },
    ],
    [
      'a site with a repository, a file for a server and an empty folder in it',
      /no build has made: \.git\/, \.htaccess, \.well-known\/ and 1 more/,
      () => {
        writeSite(out);
        write(join(out, '.git', 'config'));
        write(join(out, '.htaccess'));
        mkdirSync(join(out, '.well-known', 'acme-challenge'), { recursive: true });
        mkdirSync(join(out, 'en', 'empty'));
      },
    ],
    [
      'a home with hidden files alone',
      /no build has made: \.bashrc, \.ssh\//,
      () => {
        write(join(out, '.bashrc'));
        write(join(out, '.ssh', 'id'));
      },
    ],
    [
      'a site in which a page was changed',
      /no build has made: en\/now\/index\.html \(changed since then\)/,
      () => {
        writeSite(out);
        write(join(out, 'en/now/index.html'), 'by hand');
      },
    ],
    [
      'sums that somebody has made',
      /no build has made: thesis\.doc/,
      () => {
        write(join(out, 'thesis.doc'));
        write(join(out, 'index.html'));
        write(join(out, 'SHA256SUMS'), `${EMPTY_SUM}  index.html\n`);
      },
    ],
    [
      'a site of an older version, which left no record',
      /looks like a site that an older version .* delete them and run this again/,
      () => {
        writeOldSite(out);
      },
    ],
    [
      'a site of an older version with a repository in it',
      /no build has made: \.git\/, so/,
      () => {
        writeOldSite(out);
        write(join(out, '.git', 'config'));
      },
    ],
    [
      'a site whose record was deleted',
      /looks like a site that an older version/,
      () => {
        writeSite(out);
        rmSync(`${out}-hosting`, { recursive: true });
      },
    ],
    [
      'a record of another program',
      /looks like a site/,
      () => {
        writeSite(out);
        const record = join(`${out}-hosting`, '.written-files');
        const text = readFileSync(record, 'utf8');
        expect(text).toContain(program.name);
        write(record, text.replace(program.name, 'another'));
      },
    ],
    [
      'packed files without the file',
      /no build has made: old\.tar\.gz/,
      () => {
        writeSite(out);
        write(join(out, 'old.tar.gz'));
      },
    ],
    [
      'a link to a site',
      /is a link/,
      () => {
        writeSite(join(folder, 'site'));
        symlinkSync(join(folder, 'site'), out);
      },
    ],
    [
      'a link to nothing',
      /is a link/,
      () => {
        symlinkSync(join(folder, 'nothing'), out);
      },
    ],
    [
      'a link to the folder of the program',
      /would take the place of src\//,
      () => {
        symlinkSync(join(process.cwd(), 'src'), join(folder, 'link'));
        out = join(folder, 'link', 'new');
      },
    ],
    [
      'a file',
      /is a file/,
      () => {
        write(out);
      },
    ],
    [
      'foreign files where hosting files go',
      /-hosting holds what no build has made: README\.txt/,
      () => {
        write(join(`${out}-hosting`, 'README.txt'));
      },
    ],
    [
      'one file more among the hosting files',
      /no build has made: deploy\.sh/,
      () => {
        writeSite(out);
        write(join(`${out}-hosting`, 'deploy.sh'));
      },
    ],
    [
      'a link where hosting files go',
      /-hosting is a link/,
      () => {
        symlinkSync(folder, `${out}-hosting`);
      },
    ],
    [
      'something where the new site is made',
      /\.new is in the way/,
      () => {
        write(join(`${out}.new`, 'draft.txt'));
      },
    ],
    [
      'a copy of an old site',
      /\.old is in the way/,
      () => {
        writeSite(`${out}.old`);
      },
    ],
    [
      'a copy of old hosting files',
      /-hosting\.old is in the way/,
      () => {
        write(join(`${out}-hosting.old`, 'nginx.conf'));
      },
    ],
    [
      'a site that another process builds',
      /Another build is writing to .* \(process \d+\)/,
      () => {
        startStaging(getSiteFolders(out));
        const mark = join(`${out}.new`, 'BUILDING');
        write(mark, readFileSync(mark, 'utf8').replace(String(process.pid), String(process.ppid)));
      },
    ],
    [
      'something beside what a build left that was ended',
      /\.new holds what no build has made: draft\.txt/,
      () => {
        startStaging(getSiteFolders(out));
        write(join(`${out}.new`, 'draft.txt'));
      },
    ],
    [
      'a mark that somebody else has made',
      /\.new is in the way/,
      () => {
        write(join(`${out}.new`, 'BUILDING'), '1');
      },
    ],
    ['a disk of its own', /is a disk of its own/, () => (out = '/proc')],
  ])('%s', (_, reported, make) => {
    make();
    expect(() => {
      look(out);
    }).toThrow(reported);
  });

  it('the folder that holds the content, or lies in it', () => {
    const content = join(out, 'words');
    mkdirSync(content, { recursive: true });
    for (const path of [out, content, join(content, 'site')])
      expect(() => {
        look(path, content);
      }, path).toThrow('words/, so nothing was built');
  });
});
