/** An issue, with buttons for its fixes. */
import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntryIssue, EntryRemedy } from '../entryIssues.ts';
import type { ShownIssue } from './issueText.ts';
import { useEditorContext } from './editorStrings.ts';

/** How a form describes and fixes its issues. */
export interface IssueHelp {
  readonly describe: (issue: EntryIssue) => ShownIssue;
  readonly correct: (remedy: EntryRemedy) => void;
}

export const IssueHelpContext = createContext<IssueHelp | undefined>(undefined);

export function IssueNote({ issue }: { readonly issue: EntryIssue }): JSX.Element {
  const { t } = useEditorContext();
  const help = useContext(IssueHelpContext);
  if (!help) throw new Error('IssueNote must be used inside IssueHelpContext.');
  const { text, remedies, check } = help.describe(issue);
  return (
    <>
      {text}
      {remedies.map(({ label, remedy }) => (
        <>
          {' '}
          <button type="button" onClick={() => help.correct(remedy)}>
            {label}
          </button>
        </>
      ))}
      {check !== undefined && (
        <details class="check">
          <summary>{t('issue.check')}</summary>
          <span lang="en">{check}</span>
        </details>
      )}
    </>
  );
}
