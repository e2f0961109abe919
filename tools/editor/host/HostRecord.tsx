/** The form of one file inside the CMS; its value is the text of the file. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { EntryValues } from '../editor.ts';
import { EntryForm } from '../page/EntryForm.tsx';
import { CurrentEditorContext, type EditorContext } from '../page/editorStrings.ts';
import type { TextEditor } from './textEditor.ts';

export function HostRecord({
  editor,
  path,
  text,
  context,
  onChange,
}: {
  readonly editor: TextEditor;
  readonly path: string;
  readonly text: string;
  readonly context: EditorContext;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  const lastText = useRef(text);
  const [base, setBase] = useState(text);
  // The CMS has replaced the text: it discarded the changes or loaded a newer file.
  if (text !== lastText.current) {
    lastText.current = text;
    setBase(text);
  }
  // `editor` is not a dependency: it is replaced when the CMS reads or saves another file, and reopening would drop changes.
  const opened = useMemo(() => editor.open(path, base), [path, base]);
  const [changed, setChanged] = useState<{ readonly of: typeof opened; readonly values: EntryValues }>();
  if (!opened) return <p class="issue">{context.t('none')}</p>;
  const values = changed?.of === opened ? changed.values : opened.values;
  return (
    <CurrentEditorContext.Provider value={context}>
      <EntryForm
        access={{
          check: (entry, next, first, language) =>
            Promise.resolve(editor.check(entry, next, first, language)),
        }}
        opened={opened}
        values={values}
        onChange={(next) => {
          setChanged({ of: opened, values: next });
          lastText.current = editor.getText(opened, next, base);
          onChange(lastText.current);
        }}
        onCheck={() => undefined}
        rejected={[]}
      />
    </CurrentEditorContext.Provider>
  );
}
