/** The CMS configuration, derived from the names of content files so that new kinds of files need no change here. */
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

interface HostField {
  readonly name: string;
  readonly label?: string;
  readonly widget: string;
}

interface HostFile {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly format: string;
  readonly fields: readonly HostField[];
}

/** A collection in Sveltia CMS's configuration: a folder of records, or a list of files. */
interface HostCollection {
  readonly name: string;
  readonly label: string;
  readonly folder?: string;
  readonly create?: boolean;
  readonly delete?: boolean;
  readonly hide?: boolean;
  readonly extension?: string;
  readonly format?: string;
  readonly identifier_field?: string;
  readonly slug?: { readonly template: string; readonly editable: readonly 'create'[] };
  readonly fields?: readonly HostField[];
  readonly files?: readonly HostFile[];
}

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
): HostCollection[] {
  const fields = [
    { name: 'title', widget: 'hidden' },
    { name: BODY, label: t('facts'), widget: RECORD_FIELD },
  ];
  const inFolder = (
    name: string,
    path: string,
    extension: 'yaml' | 'mdx',
    isOpen: boolean,
  ): HostCollection => ({
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
  const listFiles = (isOne: (path: string) => boolean, format: string = formats.yaml): HostFile[] =>
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
      },
      {
        name: `words-${tag}`,
        label: `${t('field.words')}: ${name}`,
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
export function getHostBackend({ name, repo, branch = 'main', url, appId, authUrl }: GitHost) {
  const shared = {
    name,
    repo,
    branch,
    ...(appId === undefined && authUrl === undefined ? { auth_methods: ['token'] } : {}),
  };
  switch (name) {
    case 'github':
      return {
        ...shared,
        ...(url === undefined ? {} : { api_root: `${url}/api/v3` }),
        ...(authUrl === undefined ? {} : { base_url: authUrl }),
      };
    case 'gitlab':
      return {
        ...shared,
        ...(url === undefined ? {} : { api_root: `${url}/api/v4`, base_url: url }),
        ...(appId === undefined ? {} : { auth_type: 'pkce', app_id: appId }),
      };
    case 'gitea':
      return {
        ...shared,
        ...(url === undefined ? {} : { api_root: `${url}/api/v1`, base_url: url }),
        ...(appId === undefined ? {} : { app_id: appId }),
      };
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
