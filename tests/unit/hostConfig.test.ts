import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/commandLine.ts';
import { editCommand, readEditOptions } from '../../tools/editor/editOptions.ts';
import {
  describeHostContent,
  getHostBackend,
  listHostOrigins,
  listHostCollections,
} from '../../tools/editor/hostConfig.ts';
import { readChanged } from '../support/contentFixture.ts';

const read = (typed: readonly string[]) => readEditOptions(readCommandLine(editCommand, typed));

describe('the configuration of the CMS', () => {
  it('includes every file of facts, texts and guides in the content', () => {
    const content = readChanged();
    const collections = listHostCollections(describeHostContent(content), 'content', (key) => key);
    const files = collections.flatMap((list) => ('files' in list ? list.files.map(({ file }) => file) : []));
    const folders = collections.flatMap((list) =>
      'folder' in list ? [new RegExp(`^${list.folder}/[^/]+\\.${list.extension ?? ''}$`)] : [],
    );
    const missing = content.folder
      .listFiles()
      .filter(({ path }) => /\.(yaml|mdx)$/.test(path) && path !== 'privacyAudit.yaml')
      .map(({ path }) => `content/${path}`)
      .filter((path) => !files.includes(path) && !folders.some((folder) => folder.test(path)));
    expect(missing).toEqual([]);
    expect(new Set(collections.map(({ name }) => name)).size).toBe(collections.length);
  });

  it('lists no records by name, because the built editor is public', () => {
    const { files } = describeHostContent(readChanged());
    expect(files.filter((path) => /^facts\/[^/]+\//.test(path))).toEqual([]);
  });

  it('explains at guides and texts that reviews are imported elsewhere', () => {
    const content = readChanged();
    const collections = listHostCollections(describeHostContent(content), 'content', (key) => key);
    const described = collections.filter(({ description }) => description === 'review.elsewhere');
    expect(described.map(({ name }) => name)).toEqual(['guides-ar', 'words-ar', 'guides-en', 'words-en']);
  });

  it('points to the given host', () => {
    const selfHosted = read('--host gitea --repo ngo/guide --url https://git.example/ --app x'.split(' '));
    expect(selfHosted && getHostBackend(selfHosted)).toEqual({
      name: 'gitea',
      repo: 'ngo/guide',
      branch: 'main',
      api_root: 'https://git.example/api/v1',
      base_url: 'https://git.example',
      app_id: 'x',
    });
    expect(selfHosted && listHostOrigins(selfHosted)).toEqual(['https://git.example']);
    const shared = read(['--host', 'gitlab', '--repo', 'ngo/team/guide', '--branch', 'next']);
    expect(shared && getHostBackend(shared)).toMatchObject({ branch: 'next', auth_methods: ['token'] });
    expect(read([])).toBeUndefined();
  });

  it.each([
    [
      ['--host', 'svn', '--repo', 'ngo/guide'],
      '"--host" must be one of github, gitlab, gitea, not "svn".\n  Write it like this: --host github',
    ],
    [['--host', 'github'], '"--repo" must be the owner and name of a repository, not "".'],
    [
      ['--host', 'gitea', '--repo', 'ngo/guide', '--url', 'git.example'],
      '"--url" must be a web address, not "git.example".',
    ],
    [['--hots', 'gitea'], 'Unknown option "--hots".'],
  ])('rejects invalid options and suggests a fix: %j', (typed, message) =>
    expect(() => read(typed)).toThrow(message),
  );
});
