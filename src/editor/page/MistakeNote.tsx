/** What is wrong in a field, and buttons that correct it. */
import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { SheetMistake, SheetRemedy } from '../sheetMistakes.ts';
import type { ShownMistake } from './mistakeText.ts';
import { useSurroundings } from './words.ts';

/** How a form says and corrects its mistakes. */
export interface MistakeHelp {
  readonly describe: (mistake: SheetMistake) => ShownMistake;
  readonly correct: (remedy: SheetRemedy) => void;
}

export const MistakeHelpContext = createContext<MistakeHelp | undefined>(undefined);

export function MistakeNote({ mistake }: { readonly mistake: SheetMistake }): JSX.Element {
  const { say } = useSurroundings();
  const help = useContext(MistakeHelpContext);
  if (!help) throw new Error('A mistake is shown outside of a form.');
  const { text, remedies, check } = help.describe(mistake);
  return (
    <>
      {text}
      {remedies.map(({ label, remedy }) => (
        <>
          {' '}
          <button
            type="button"
            onClick={() => {
              help.correct(remedy);
            }}
          >
            {label}
          </button>
        </>
      ))}
      {check !== undefined && (
        <details class="check">
          <summary>{say('mistake.check')}</summary>
          <span lang="en">{check}</span>
        </details>
      )}
    </>
  );
}
