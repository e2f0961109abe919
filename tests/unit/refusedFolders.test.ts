import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OWN_FOLDERS, refuseFolders } from '../../src/finish/refusedFolders.ts';
import { getSiteFolders } from '../../src/finish/siteFolders.ts';
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

const SUMS = `${'0'.repeat(64)}  index.html\n`;

function write(path: string, text = ''): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeSite(site: string): void {
  write(join(site, 'index.html'));
  write(join(site, 'index.html.br'));
  write(join(site, 'SHA256SUMS'), SUMS);
}

function writeHosting(site: string): void {
  for (const name of ['nginx.conf', 'Caddyfile', 'README.txt']) write(join(`${site}-hosting`, name));
}

/** Looks, and expects that nothing was touched. */
function look(outDir: string, contentDir = 'content'): void {
  const list = () => readdirSync(folder, { recursive: true }).sort();
  const before = list();
  try {
    refuseFolders(getSiteFolders(getSettings({ OUT_DIR: outDir }).outDir), contentDir);
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
        writeHosting(out);
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
        writeSite(`${out}.old`);
        write(join(`${out}.new`, 'BUILDING'), '');
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
      /no build has made: deep\/notes\.txt/,
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
      'sums of something else',
      /no build has made/,
      () => {
        write(join(out, 'disk.iso'));
        write(join(out, 'SHA256SUMS'), `${'0'.repeat(64)}  disk.iso\n`);
      },
    ],
    [
      'sums that are none',
      /no build has made/,
      () => {
        write(join(out, 'index.html'));
        write(join(out, 'SHA256SUMS'), 'index.html');
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
        writeHosting(out);
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
        write(join(`${out}.new`, 'BUILDING'), String(process.ppid));
      },
    ],
    ['a disk of its own', /is a disk of its own/, () => (out = '/proc')],
  ])('%s', (_, told, make) => {
    make();
    expect(() => {
      look(out);
    }).toThrow(told);
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
