/** The recent saves of a record: who changed what and when, with buttons to restore a version. */
import type { JSX } from 'preact';
import type { OpenEntry } from '../editor.ts';
import type { Version, VersionChange } from './access.ts';
import { Collapsible } from './Field.tsx';
import { describeField, describeValue } from './describeField.ts';
import { useEditorContext } from './editorStrings.ts';

/** Maximum number of changed fields shown for a save. */
const MAX_SHOWN = 6;
/** Maximum length of a value (characters). */
const MAX_LENGTH = 160;

interface VersionListProps {
  readonly opened: OpenEntry;
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly onRestore: (version: Version) => void;
}

export function VersionList({ opened, versions, onRestore }: VersionListProps): JSX.Element | null {
  const { t, language, config } = useEditorContext();
  const [latest, before] = versions;
  if (!latest || !before) return null;
  const locale = `${language}-${config.country}`;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Collapsible title={<h2>{t('versions.title')}</h2>} isOpen={false}>
      <ol class="versions">
        {versions.map((version, index) => (
          <li>
            <strong>{format.format(new Date(version.at))}</strong>{' '}
            {version.by ?? t(index === versions.length - 1 ? 'versions.first' : 'versions.outside')}
            <Changes opened={opened} changes={version.changes} />
            <button type="button" onClick={() => onRestore(index === 0 ? before : version)}>
              {t(index === 0 ? 'versions.undo' : 'versions.restore')}
            </button>
          </li>
        ))}
      </ol>
    </Collapsible>
  );
}

function Changes({
  opened,
  changes,
}: {
  readonly opened: OpenEntry;
  readonly changes: readonly VersionChange[];
}): JSX.Element | null {
  const context = useEditorContext();
  if (changes.length === 0) return null;
  const describe = (change: VersionChange, value: unknown): string => {
    // A guide's text is too long to show what has changed.
    if (change.part === undefined) return '…';
    const text = describeValue(context, opened, change, value);
    return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  };
  return (
    <ul>
      {changes.slice(0, MAX_SHOWN).map((change) => (
        <li>
          {describeField(context, opened, change)}: <del>{describe(change, change.before)}</del>{' '}
          <span aria-hidden="true">→</span> <ins>{describe(change, change.after)}</ins>
        </li>
      ))}
      {changes.length > MAX_SHOWN && (
        <li>{context.t('versions.more', { count: String(changes.length - MAX_SHOWN) })}</li>
      )}
    </ul>
  );
}
