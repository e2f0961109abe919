/** The form of one file inside a CMS, whose value is the text of the file. */
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
  const written = useRef(text);
  const [base, setBase] = useState(text);
  // The CMS has put another text there: what was changed is dropped, or a newer file was loaded.
  if (text !== written.current) {
    written.current = text;
    setBase(text);
  }
  // What was changed in it stays when the CMS has read or saved another file.
  const opened = useMemo(() => editor.open(path, base), [path, base]);
  const [changed, setChanged] = useState<{ readonly of: typeof opened; readonly values: EntryValues }>();
  if (!opened) return <p class="issue">{context.t('none')}</p>;
  const values = changed?.of === opened ? changed.values : opened.values;
  return (
    <CurrentEditorContext.Provider value={context}>
      <EntryForm
        access={{
          try: (entry, next, first, language) => Promise.resolve(editor.try(entry, next, first, language)),
        }}
        opened={opened}
        values={values}
        onChange={(next) => {
          setChanged({ of: opened, values: next });
          written.current = editor.getText(opened, next, base);
          onChange(written.current);
        }}
        onTrial={() => undefined}
        rejected={[]}
      />
    </CurrentEditorContext.Provider>
  );
}
