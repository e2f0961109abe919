import fs, { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { writeContentFiles, type WritableFiles } from '../../src/content/writeContentFiles.ts';

let root = '';
let content = '';
useFolder((path) => {
  root = path;
  content = join(root, 'content');
  mkdirSync(join(content, 'facts/places'), { recursive: true });
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(content, 'facts/places/house.yaml'), 'before');
});

const HOUSE = 'facts/places/house.yaml';
const SOURCES = 'facts/sources.yaml';
const write = (changes: Record<string, string>, files?: WritableFiles): void =>
  writeContentFiles(content, new Map(Object.entries(changes)), files);
const read = (path: string): string => readFileSync(join(content, path), 'utf8');
const listAll = (): string[] => readdirSync(root, { recursive: true }).map(String).sort();

describe('writeContentFiles', () => {
  it('writes files, even into new folders, and leaves no temporary files', () => {
    write({ [HOUSE]: 'after', 'sv/guides/time.mdx': 'text' });
    expect([read(HOUSE), read('sv/guides/time.mdx')]).toEqual(['after', 'text']);
    expect(listAll().filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('writes into a content folder that is itself a link', () => {
    symlinkSync(content, join(root, 'linked'));
    writeContentFiles(join(root, 'linked'), new Map([[HOUSE, 'after']]));
    expect(read(HOUSE)).toBe('after');
  });

  it.each(['../x.yaml', 'facts/../../x.yaml', '/etc/x.yaml', 'facts/x.sh', 'facts/.x.yaml', 'facts//x.yaml'])(
    'rejects a path that cannot be a content file: %s',
    (path) => {
      const before = listAll();
      expect(() => write({ [HOUSE]: 'after', [path]: 'text' })).toThrow(
        "can't be the name of a content file",
      );
      expect(read(HOUSE)).toBe('before');
      expect(listAll()).toEqual(before);
    },
  );

  it.each([
    ['an old record', HOUSE],
    ['a new record', 'facts/places/new-house.yaml'],
    ['a new folder', 'facts/places/deep/new-house.yaml'],
  ])('never writes through a link to a folder outside: %s', (_, path) => {
    rmSync(join(content, 'facts/places'), { recursive: true });
    writeFileSync(join(root, 'outside/house.yaml'), 'of somebody else');
    symlinkSync(join(root, 'outside'), join(content, 'facts/places'));
    expect(() => write({ [SOURCES]: 'after', [path]: 'after' })).toThrow('through a link');
    expect(readdirSync(join(root, 'outside'))).toEqual(['house.yaml']);
    expect(readFileSync(join(root, 'outside/house.yaml'), 'utf8')).toBe('of somebody else');
    expect(listAll()).not.toContain(`content/${SOURCES}`);
  });

  it('never writes through a link to a file, nor through a dangling link', () => {
    writeFileSync(join(root, 'outside/victim'), 'of somebody else');
    for (const to of ['outside/victim', 'outside/nothing']) {
      rmSync(join(content, HOUSE), { force: true });
      symlinkSync(join(root, to), join(content, HOUSE));
      expect(() => write({ [HOUSE]: 'after' })).toThrow('is a folder or a link');
    }
    expect(readdirSync(join(root, 'outside'))).toEqual(['victim']);
    expect(readFileSync(join(root, 'outside/victim'), 'utf8')).toBe('of somebody else');
  });

  it('never writes through a link in place of a temporary file', () => {
    const names: string[] = [];
    const files: WritableFiles = {
      ...fs,
      writeFileSync: (file, ...rest) => {
        names.push(String(file));
        // Somebody who guessed the name would have put a link there.
        symlinkSync(join(root, 'outside/victim'), String(file));
        fs.writeFileSync(file, ...rest);
      },
    };
    writeFileSync(join(root, 'outside/victim'), 'of somebody else');
    for (const _ of [1, 2]) {
      expect(() => write({ [HOUSE]: 'after' }, files)).toThrow('EEXIST');
    }
    expect(readFileSync(join(root, 'outside/victim'), 'utf8')).toBe('of somebody else');
    expect(new Set(names).size).toBe(2);
  });

  it('changes no file and leaves no temporary files when the disk is full', () => {
    const before = listAll();
    let count = 0;
    const files: WritableFiles = {
      ...fs,
      writeFileSync: (file, ...rest) => {
        count += 1;
        if (count === 1) {
          fs.writeFileSync(file, ...rest);
          return;
        }
        fs.writeFileSync(file, '');
        throw new Error('ENOSPC: no space left on device, write');
      },
    };
    expect(() => write({ [HOUSE]: 'after', [SOURCES]: 'after' }, files)).toThrow('ENOSPC');
    expect(read(HOUSE)).toBe('before');
    expect(listAll()).toEqual(before);
  });
});
