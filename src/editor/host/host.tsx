/**
 * The same forms inside Sveltia CMS, for a content folder on a Git host: the CMS signs people in, lists, commits and tells of
 * conflicts. Each file is one field whose value is its text, so that comments and order stay.
 */
import CMS from '@sveltia/cms';
import { render } from 'preact';
import type { ContentFile } from '../../content/contentFile.ts';
import {
  BODY,
  formats,
  getHostBackend,
  listHostCollections,
  RECORD_FIELD,
  type GitHost,
  type HostContent,
} from '../hostConfig.ts';
import { matchLineEnds } from '../../domain/lineEnds.ts';
import { describeIssue } from '../page/issueText.ts';
import { createEditorTranslator, findOwnLanguage, type EditorContext } from '../page/editorStrings.ts';
import { HostRecord } from './HostRecord.tsx';
import { createTextEditor, type TextEditor } from './textEditor.ts';
import '../page/editor.css';

/** What the build puts in. */
declare const EDITOR_HOST: GitHost & { readonly contentDir: string };
declare const EDITOR_CONTENT: HostContent;

/** What the CMS hands out of the React that it has inside. */
declare const createClass: (methods: object & ThisType<Control>) => never;
declare const h: (kind: string, attributes: object) => unknown;

interface Control {
  readonly props: {
    readonly value: unknown;
    readonly entry?: { readonly get: (field: string) => unknown };
    readonly onChange: (text: string) => void;
  };
  place: HTMLElement | null;
  draw: () => void;
  getPath: () => string;
}

const { contentDir } = EDITOR_HOST;
const language = findOwnLanguage();
const t = createEditorTranslator(language);
/** Ends with one end of a line, of the kind that its other lines have. */
const endText = (text: string): string => matchLineEnds(`${text.trimEnd()}\n`, text);
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The files as the CMS has read them from the repository for whoever has signed in, by their path in the content folder. */
const texts = new Map<string, string>();
let session: { readonly editor: TextEditor; readonly context: EditorContext } | undefined;

const getSession = () => {
  session ??= createSession();
  return session;
};
function createSession() {
  const files = [...texts]
    .map(([path, text]): ContentFile => ({ path, file: `${contentDir}/${path}`, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const editor = createTextEditor(files, Date.now());
  return { editor, context: { language, t, config: editor.editor.config(language) } };
}

function remember(path: string, text: string): void {
  const own = path.slice(contentDir.length + 1);
  if (!path.startsWith(`${contentDir}/`) || texts.get(own) === text) return;
  texts.set(own, text);
  session = undefined;
}

const RecordControl = createClass({
  componentDidMount() {
    this.draw();
  },
  componentDidUpdate() {
    this.draw();
  },
  componentWillUnmount() {
    if (this.place) render(null, this.place);
  },
  /** The path in the content folder; of a new record one beside its like. */
  getPath() {
    const path = toText(this.props.entry?.get('path'));
    const collection = toText(this.props.entry?.get('collection'));
    return path.startsWith(`${contentDir}/`)
      ? path.slice(contentDir.length + 1)
      : `facts/${collection}/new-record.yaml`;
  },
  /** The CMS asks this before it saves, and shows what is wrong. */
  isValid() {
    const { editor, context } = getSession();
    const [path, text] = [this.getPath(), toText(this.props.value)];
    const opened = editor.open(path, text);
    const issues = editor.listIssues(path, text);
    if (!opened || issues.length === 0) return true;
    const reported = issues.map((issue) => describeIssue(context, opened, issue, undefined));
    const message = reported
      .map(({ label, text: words }) => [label, words].filter(Boolean).join(': '))
      .join(' ');
    return { error: { message } };
  },
  draw() {
    if (!this.place) return;
    render(
      <HostRecord
        {...getSession()}
        path={this.getPath()}
        text={toText(this.props.value)}
        onChange={this.props.onChange}
      />,
      this.place,
    );
  },
  render() {
    return h('div', {
      className: 'editor',
      ref: (place: HTMLElement | null) => {
        this.place = place;
      },
    });
  },
});

CMS.registerFieldType(RECORD_FIELD, RecordControl);
for (const [extension, format] of Object.entries(formats)) {
  CMS.registerCustomFormat(format, extension, {
    // The build lets the CMS say which file it is.
    fromFile: (text: string, ...[path = '']: readonly string[]) => {
      const whole = text.endsWith('\n') ? text : `${text}\n`;
      remember(path, whole);
      return { title: /^(?:name|title): *['"]?(.*?)['"]?$/m.exec(text)?.[1] ?? '', [BODY]: whole };
    },
    toFile: (entry: Readonly<Record<string, unknown>>) => endText(toText(entry[BODY])),
  });
}
CMS.registerEventListener({
  name: 'postSave',
  handler: ({ entry }) => {
    const saved = entry as unknown as {
      readonly get: (field: string) => unknown;
      readonly getIn: (path: string[]) => unknown;
    };
    remember(toText(saved.get('path')), endText(toText(saved.getIn(['data', BODY]))));
  },
});
await CMS.init({
  config: {
    load_config_file: false,
    backend: getHostBackend(EDITOR_HOST),
    media_folder: contentDir,
    collections: listHostCollections(EDITOR_CONTENT, contentDir, t),
    editor: { preview: false },
  } as Parameters<typeof CMS.init>[0] extends { config?: infer Config } ? Config : never,
});
