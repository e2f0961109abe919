/** What a CMS must know of the content to offer each file: made from the names of files, so that a new kind of file is in it by itself. */
import type { Content } from '../content/content.ts';
import { isWrittenByCommand } from './entries.ts';

/** The hosts that the CMS can work with; Forgejo is like Gitea. */
export const hostNames = ['github', 'gitlab', 'gitea'] as const;

/** A host of Git repositories, as whoever publishes names it. */
export interface GitHost {
  readonly name: (typeof hostNames)[number];
  /** `owner/name` */
  readonly repo: string;
  readonly branch?: string | undefined;
  /** The address of a host of one's own, without a slash at its end. */
  readonly url?: string | undefined;
  /** Of an application that is registered there, for signing in without a token. */
  readonly appId?: string | undefined;
  /** Of a service that signs people in to GitHub. */
  readonly authUrl?: string | undefined;
}

/** The formats of the editor: the text of a file as it is, with a name for lists. */
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

/** A folder of records, or some files, in the form that Sveltia CMS reads. */
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

/** The names of what the editor puts into a CMS. */
export const RECORD_FIELD = 'record';
export const BODY = 'body';

/** What stands in the pages of the editor before anybody signs in: names of files and languages, and nothing of what is in them. */
export interface HostContent {
  /** In the content folder, those of records that stand in a folder left out. */
  readonly files: readonly string[];
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

export function describeHostContent({ folder, languages }: Content): HostContent {
  const forms = folder.listForms().filter((path) => path.endsWith('.yaml') && !isWrittenByCommand(path));
  const strings = [...languages.keys()].map((tag) => `${tag}/ui.json`);
  return {
    files: [...forms, ...strings].filter((path) => folder.findFile(path) !== undefined),
    languages: [...languages].map(([tag, { language }]) => ({ tag, name: language?.value.name ?? tag })),
  };
}

/**
 * Folders and files of the content as collections: places and codes, the other facts, and for each language its guides and
 * its words.
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
    // What was published is moved or stopped, never just deleted.
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
    // Nobody edits them here, but the forms and the check speak with them.
    {
      name: 'strings',
      label: 'strings',
      hide: true,
      files: listFiles((path) => path.endsWith('.json'), formats.json),
    },
  ];
}

/** Where the repository is, in the form that Sveltia CMS reads. Without an application people sign in with a token. */
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

/** The hosts that a page may ask: that of the repository, and no other. */
export function listAskedHosts({ name, url, authUrl }: GitHost): string[] {
  const own = { github: 'https://api.github.com', gitlab: 'https://gitlab.com', gitea: 'https://gitea.com' };
  return [url ?? own[name], ...(authUrl === undefined ? [] : [authUrl])];
}
