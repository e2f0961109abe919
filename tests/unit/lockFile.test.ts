import { describe, expect, it } from 'vitest';
import { listLockMistakes } from '../../src/check/lockFile.ts';

const integrity = `sha512-${'A'.repeat(86)}==`;
const good = { version: '1.2.3', integrity };
const list = (path: string, entry: object): string[] =>
  listLockMistakes({ lockfileVersion: 3, packages: { '': {}, [path]: entry } });

describe('a package of the lock file', () => {
  it.each([
    ['without an address', good],
    ['from the registry', { ...good, resolved: 'https://registry.npmjs.org/a/-/a-1.2.3.tgz' }],
    ['before its first version', { ...good, version: '1.0.0-beta.21' }],
    ['inside another package', { version: '1.2.3', inBundle: true }],
  ])('%s is as it should be', (_, entry) => {
    expect(list('node_modules/a', entry)).toEqual([]);
  });

  it.each([
    [
      { ...good, resolved: 'git+ssh://git@github.com/a/a.git#1234' },
      'comes from git+ssh://git@github.com/a/a.git#1234, not from the registry.',
    ],
    [
      { ...good, resolved: 'http://registry.npmjs.org/a.tgz' },
      'comes from http://registry.npmjs.org/a.tgz, not from the registry.',
    ],
    [
      { ...good, resolved: 'https://registry.npmjs.org.evil.example/a.tgz' },
      'comes from https://registry.npmjs.org.evil.example/a.tgz, not from the registry.',
    ],
    [{ ...good, resolved: 'file:../a.tgz' }, 'comes from file:../a.tgz, not from the registry.'],
    [{ version: '1.2.3' }, 'has no sha512 checksum.'],
    [{ ...good, integrity: 'sha1-AAAA' }, 'has no sha512 checksum.'],
    [{ ...good, version: '^1.2.3' }, 'has no exact version.'],
    [{ resolved: '../a', link: true }, 'is a folder, not a package.'],
  ])('%j is not', (entry, problem) => {
    expect(list('node_modules/a', entry)).toEqual([`node_modules/a ${problem}`]);
  });

  it('is no folder beside the others', () => {
    expect(list('tools/a', good)).toEqual(['tools/a is a folder, not a package.']);
  });

  it('is looked for in a file that says where packages come from', () => {
    expect(listLockMistakes({ lockfileVersion: 1 })).toHaveLength(1);
  });
});
