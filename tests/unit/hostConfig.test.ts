import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { editCommand, readEditOrder } from '../../src/commands/editOrder.ts';
import { readContent } from '../../src/content/content.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import {
  describeHostContent,
  getHostBackend,
  listAskedHosts,
  listHostCollections,
} from '../../src/editor/hostConfig.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';

const read = (typed: readonly string[]) => readEditOrder(readCommandLine(editCommand, typed));

describe('the configuration of the CMS', () => {
  it('offers every file of facts, words and guides that stands in the content', () => {
    const content = readContent(readContentFiles(FIXTURE_CONTENT));
    const collections = listHostCollections(describeHostContent(content), 'content', (key) => key);
    const files = collections.flatMap(({ files: own = [] }) => own.map(({ file }) => file));
    const folders = collections.flatMap(({ folder, extension }) =>
      folder === undefined ? [] : [new RegExp(`^${folder}/[^/]+\\.${extension ?? ''}$`)],
    );
    const lacking = content.folder
      .listFiles()
      .filter(({ path }) => /\.(yaml|mdx)$/.test(path) && path !== 'privacyAudit.yaml')
      .map(({ path }) => `content/${path}`)
      .filter((path) => !files.includes(path) && !folders.some((folder) => folder.test(path)));
    expect(lacking).toEqual([]);
    expect(new Set(collections.map(({ name }) => name)).size).toBe(collections.length);
  });

  it('leads to the host that is named', () => {
    const own = read([
      '--host',
      'gitea',
      '--repo',
      'ngo/guide',
      '--url',
      'https://git.example/',
      '--app',
      'x',
    ]);
    expect(own && getHostBackend(own)).toEqual({
      name: 'gitea',
      repo: 'ngo/guide',
      branch: 'main',
      api_root: 'https://git.example/api/v1',
      base_url: 'https://git.example',
      app_id: 'x',
    });
    expect(own && listAskedHosts(own)).toEqual(['https://git.example']);
    const shared = read(['--host', 'gitlab', '--repo', 'ngo/team/guide', '--branch', 'next']);
    expect(shared && getHostBackend(shared)).toMatchObject({ branch: 'next', auth_methods: ['token'] });
    expect(read([])).toBeUndefined();
  });

  it.each([
    [
      ['--host', 'svn', '--repo', 'ngo/guide'],
      '"svn" is not a host that the editor knows.\n  Write one of them: --host github|gitlab|gitea',
    ],
    [['--host', 'github'], '"" is not a repository.'],
    [['--host', 'gitea', '--repo', 'ngo/guide', '--url', 'git.example'], '"git.example" is not an address.'],
    [['--hots', 'gitea'], 'Unknown option "--hots".'],
  ])('is refused with what to type: %j', (typed, reported) => {
    expect(() => read(typed)).toThrow(reported);
  });
});
