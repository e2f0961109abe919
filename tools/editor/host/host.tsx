/**
 * The same forms inside Sveltia CMS, for a content folder on a Git host: the CMS signs people in, lists files, commits, and
 * reports conflicts. Each file is a single field holding its text, so that comments and order are preserved.
 */
import CMS from '@sveltia/cms';
import { render } from 'preact';
import type { ContentFile } from '../../../src/content/contentFile.ts';
import {
  BODY,
  formats,
  getHostBackend,
  listHostCollections,
  RECORD_FIELD,
  type GitHost,
  type HostContent,
} from '../hostConfig.ts';
import { matchLineEnds } from '../../../src/domain/lineEnds.ts';
import { describeIssue } from '../page/issueText.ts';
import { createEditorTranslator, findEditorLanguage, type EditorContext } from '../page/editorStrings.ts';
import { HostRecord } from './HostRecord.tsx';
import { createTextEditor, type TextEditor } from './textEditor.ts';
import '../page/editor.css';

/** Defined by the build. */
declare const EDITOR_HOST: GitHost & { readonly contentDir: string };
declare const EDITOR_CONTENT: HostContent;

/** Globals of the CMS, from the React it bundles. */
declare const createClass: (methods: object & ThisType<Control>) => never;
declare const h: (kind: string, attributes: object) => unknown;

interface Control {
  readonly props: {
    readonly value: unknown;
    readonly entry?: { readonly get: (field: string) => unknown };
    readonly onChange: (text: string) => void;
  };
  root: HTMLElement | null;
  draw: () => void;
  getPath: () => string;
}

const { contentDir } = EDITOR_HOST;
const language = findEditorLanguage();
const t = createEditorTranslator(language);
/** Ends the text with exactly one line break, of the same kind as its others. */
const endText = (text: string): string => matchLineEnds(`${text.trimEnd()}\n`, text);
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Files that the CMS has read from the repository after sign-in, by path in the content folder. */
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

function storeText(path: string, text: string): void {
  const name = path.slice(contentDir.length + 1);
  if (!path.startsWith(`${contentDir}/`) || texts.get(name) === text) return;
  texts.set(name, text);
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
    if (this.root) render(null, this.root);
  },
  /** The path in the content folder; for a new record, a made-up one in the same folder. */
  getPath() {
    const path = toText(this.props.entry?.get('path'));
    const collection = toText(this.props.entry?.get('collection'));
    return path.startsWith(`${contentDir}/`)
      ? path.slice(contentDir.length + 1)
      : `facts/${collection}/new-record.yaml`;
  },
  /** Called by the CMS before it saves; it shows the error. */
  isValid() {
    const { editor, context } = getSession();
    const [path, text] = [this.getPath(), toText(this.props.value)];
    const opened = editor.open(path, text);
    const issues = editor.listIssues(path, text);
    if (!opened || issues.length === 0) return true;
    const shown = issues.map((issue) => describeIssue(context, opened, issue, undefined));
    const message = shown
      .map(({ label, text: problem }) => [label, problem].filter(Boolean).join(': '))
      .join(' ');
    return { error: { message } };
  },
  draw() {
    if (!this.root) return;
    render(
      <HostRecord
        {...getSession()}
        path={this.getPath()}
        text={toText(this.props.value)}
        onChange={this.props.onChange}
      />,
      this.root,
    );
  },
  render() {
    return h('div', {
      className: 'editor',
      ref: (element: HTMLElement | null) => {
        this.root = element;
      },
    });
  },
});

CMS.registerFieldType(RECORD_FIELD, RecordControl);
for (const [extension, format] of Object.entries(formats)) {
  CMS.registerCustomFormat(format, extension, {
    // The path is only passed because of the patch in buildEditor.ts.
    fromFile: (text: string, ...[path = '']: readonly string[]) => {
      const whole = text.endsWith('\n') ? text : `${text}\n`;
      storeText(path, whole);
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
    storeText(toText(saved.get('path')), endText(toText(saved.getIn(['data', BODY]))));
  },
});
await CMS.init({
  config: {
    load_config_file: false,
    backend: getHostBackend(EDITOR_HOST),
    media_folder: contentDir,
    collections: listHostCollections(EDITOR_CONTENT, contentDir, t),
    editor: { preview: false },
  },
});
