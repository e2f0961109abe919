/** The CMS configuration, derived from the names of content files so that new kinds of files need no change here. */
import type { Backend, CollectionFile, EntryCollection, FileCollection } from '@sveltia/cms';
import type { Content } from '../../src/content/content.ts';
import { isWrittenByCommand } from './entries.ts';

/** The Git hosts that the CMS supports; Forgejo counts as Gitea. */
export const hostNames = ['github', 'gitlab', 'gitea'] as const;

/** A repository on a Git host, as given on the command line. */
export interface GitHost {
  readonly name: (typeof hostNames)[number];
  /** `owner/name` */
  readonly repo: string;
  readonly branch?: string | undefined;
  /** URL of a self-hosted instance, without a trailing slash. */
  readonly url?: string | undefined;
  /** Id of an OAuth application registered there, to sign in without a token. */
  readonly appId?: string | undefined;
  /** URL of a service that signs people in to GitHub. */
  readonly authUrl?: string | undefined;
}

/** Custom formats for the CMS: they keep a file's text unchanged and add a title for lists. */
export const formats = { yaml: 'record', mdx: 'guide-frontmatter', json: 'strings' } as const;

/** The custom field type, and the field that holds a file's text. */
export const RECORD_FIELD = 'record';
export const BODY = 'body';

/** What the built editor contains before sign-in: names of files and languages, but no content. */
export interface HostContent {
  /** Paths in the content folder, except records in folders. */
  readonly files: readonly string[];
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

export function describeHostContent({ folder, languages }: Content): HostContent {
  const forms = folder
    .listForms()
    .filter((path) => path.endsWith('.yaml') && !isWrittenByCommand(path) && !isInRecordFolder(path));
  const strings = [...languages.keys()].map((tag) => `${tag}/ui.json`);
  return {
    files: [...forms, ...strings].filter((path) => folder.findFile(path) !== undefined),
    languages: [...languages].map(([tag, { language }]) => ({ tag, name: language?.value.name ?? tag })),
  };
}

/** The CMS lists these itself after sign-in: their names would reveal unpublished records. */
function isInRecordFolder(path: string): boolean {
  return /^facts\/[^/]+\//.test(path);
}

/**
 * The content as CMS collections: places and codes, the other facts, and for each language its guides and texts.
 * @param contentDir from the root of the repository
 */
export function listHostCollections(
  { files, languages }: HostContent,
  contentDir: string,
  t: (key: string) => string,
): (EntryCollection | FileCollection)[] {
  const fields = [
    { name: 'title', widget: 'hidden' },
    { name: BODY, label: t('facts'), widget: RECORD_FIELD },
  ];
  const inFolder = (
    name: string,
    path: string,
    extension: 'yaml' | 'mdx',
    isOpen: boolean,
  ): EntryCollection => ({
    name,
    label: t(`collection.${name.replace(/-.*/, '')}`),
    folder: `${contentDir}/${path}`,
    create: isOpen,
    // A published record is redirected or retired, never just deleted.
    delete: false,
    extension,
    format: formats[extension],
    identifier_field: 'title',
    slug: { template: '{{fields.title}}', editable: ['create'] },
    fields,
  });
  const listFiles = (isOne: (path: string) => boolean, format: string = formats.yaml): CollectionFile[] =>
    files.filter(isOne).map((path) => ({
      name: path.replace(/\.\w+$/, '').replaceAll('/', '-'),
      label: path.replace(/^facts\//, '').replace(/\.\w+$/, ''),
      file: `${contentDir}/${path}`,
      format,
      fields,
    }));
  return [
    inFolder('places', 'facts/places', 'yaml', true),
    {
      name: 'facts',
      label: t('facts'),
      files: listFiles((path) => !path.includes('/') || /^facts\/[^/]+$/.test(path)),
    },
    inFolder('campaigns', 'facts/campaigns', 'yaml', true),
    ...languages.flatMap(({ tag, name }) => [
      {
        ...inFolder(`guides-${tag}`, `${tag}/guides`, 'mdx', false),
        label: `${t('collection.guides')}: ${name}`,
        // Saving a review writes several files at once.
        description: t('review.elsewhere'),
      },
      {
        name: `words-${tag}`,
        label: `${t('field.words')}: ${name}`,
        description: t('review.elsewhere'),
        files: listFiles((path) => path.startsWith(`${tag}/`) && path.endsWith('.yaml')),
      },
    ]),
    // Hidden: not edited here, but the forms and the check need these strings.
    {
      name: 'strings',
      label: 'strings',
      hide: true,
      files: listFiles((path) => path.endsWith('.json'), formats.json),
    },
  ];
}

/** The `backend` of Sveltia CMS's configuration. Without an OAuth application, people sign in with a token. */
export function getHostBackend({ name, repo, branch = 'main', url, appId, authUrl }: GitHost): Backend {
  const api = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' };
  const shared = {
    ...{ repo, branch },
    ...(url !== undefined && { api_root: url + api[name] }),
    ...(appId === undefined && authUrl === undefined && { auth_methods: ['token' as const] }),
  };
  const instance = { ...shared, ...(url !== undefined && { base_url: url }) };
  switch (name) {
    case 'github':
      return { name, ...shared, ...(authUrl !== undefined && { base_url: authUrl }) };
    case 'gitlab':
      return { name, ...instance, ...(appId !== undefined && { auth_type: 'pkce', app_id: appId }) };
    case 'gitea':
      return { name, ...instance, ...(appId !== undefined && { app_id: appId }) };
  }
}

/** The origins that the editor may connect to: the Git host and its sign-in service. */
export function listHostOrigins({ name, url, authUrl }: GitHost): string[] {
  const defaults = {
    github: 'https://api.github.com',
    gitlab: 'https://gitlab.com',
    gitea: 'https://gitea.com',
  };
  return [url ?? defaults[name], ...(authUrl === undefined ? [] : [authUrl])];
}
