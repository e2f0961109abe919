/** A list of records, with a form to add one. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { createCode } from '../../../src/codes/code.ts';
import { createShortName, findFreeShortName } from '../../../src/domain/shortName.ts';
import type { Collection } from '../collections.ts';
import type { DraftName } from './access.ts';
import { Collapsible } from './Field.tsx';
import { formatAddress, formatNewRecord } from './pageAddress.ts';
import { getLanguageLabel, useEditorContext } from './editorStrings.ts';

export function CollectionPage({
  collection,
  drafts,
}: {
  readonly collection: Collection | undefined;
  /** Entries of this collection with unsaved changes. */
  readonly drafts: readonly DraftName[];
}): JSX.Element {
  const { t, config, language } = useEditorContext();
  const [query, setQuery] = useState('');
  const [guideLanguage, setGuideLanguage] = useState(language);
  if (!collection) return <p>{t('none')}</p>;
  const matches = collection.records.filter((record) =>
    `${record.title} ${record.id}`.toLocaleLowerCase(language).includes(query.toLocaleLowerCase(language)),
  );
  return (
    <>
      <h1>{t(`collection.${collection.name}`)}</h1>
      <Drafts drafts={drafts} />
      {collection.naming !== undefined && (
        <Collapsible class="part add" title={<h2>{t(`add.${collection.name}`)}</h2>} isOpen={false}>
          <NewRecord collection={collection} />
        </Collapsible>
      )}
      <div class="row filters">
        <label>
          {t('find')}{' '}
          <input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
        </label>
        {collection.name === 'guides' && (
          <label>
            {t('guide.open')}{' '}
            <select
              value={guideLanguage}
              onChange={({ currentTarget }) => setGuideLanguage(currentTarget.value)}
            >
              {config.languages.map(({ id: tag, title: name }) => (
                <option value={tag}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {matches.length === 0 && <p>{t('none')}</p>}
      <ul class="records">
        {matches.map((record) => (
          <li key={record.id}>
            <a
              href={formatAddress({
                collection: collection.name,
                id: record.id,
                language: collection.name === 'guides' ? guideLanguage : undefined,
              })}
            >
              {record.title}
            </a>
            {record.state !== undefined && record.state !== 'fresh' && (
              <span class={`mark ${record.state}`}>{t(`state.${record.state}`)}</span>
            )}
            {record.openingState !== undefined && <span class="hint">{record.openingState}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Entries with unsaved changes; new records are in no list yet. */
function Drafts({ drafts }: { readonly drafts: readonly DraftName[] }): JSX.Element | null {
  const { t, language } = useEditorContext();
  if (drafts.length === 0) return null;
  return (
    <section class="part drafts">
      <h2>{t('drafts.title')}</h2>
      <ul>
        {drafts.map(({ collection, id, language: draftLanguage, title, isNew }) => (
          <li>
            <a
              href={formatAddress({
                collection,
                id: isNew ? formatNewRecord(id, title) : id,
                language: collection === 'guides' ? draftLanguage : undefined,
              })}
            >
              {title}
            </a>
            {collection === 'guides' &&
              draftLanguage !== undefined &&
              ` (${getLanguageLabel(language, draftLanguage)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHORT_NAME = /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Asks for the name and derives the short name, which can only be changed before the record exists. */
function NewRecord({ collection }: { readonly collection: Collection }): JSX.Element {
  const { t } = useEditorContext();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string>();
  const used = useMemo(() => new Set(collection.records.map((record) => record.id)), [collection.records]);
  const code = useMemo(() => createCode(used, (below) => Math.floor(Math.random() * below)), [used]);
  const proposed = collection.naming === 'code' ? code : createShortName(name);
  const id = typed ?? proposed;
  const problem =
    id === '' ? undefined : used.has(id) ? 'taken' : SHORT_NAME.test(id) ? undefined : 'shortName.wrong';
  const free = collection.naming === 'code' ? code : findFreeShortName(id, used);
  const isReady = id !== '' && problem === undefined && (collection.naming !== 'name' || name.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady)
          location.hash = formatAddress({
            collection: collection.name,
            id: formatNewRecord(id, name.trim()),
          });
      }}
    >
      {collection.naming === 'name' && (
        <div class="field">
          <label for="new-name">{t('field.name')}</label>
          <input
            id="new-name"
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
      )}
      <div class={`field ${problem === undefined ? '' : 'wrong'}`}>
        <label for="new-id">{t(collection.naming === 'code' ? 'field.code' : 'shortName')}</label>
        <p class="hint" id="new-hint">
          {t('shortName.hint')}
        </p>
        <input
          id="new-id"
          autocomplete="off"
          aria-describedby="new-hint new-problem"
          aria-invalid={problem !== undefined}
          value={id}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={({ currentTarget }) => {
            // An emptied field shows the proposed short name again.
            if (currentTarget.value === '') setTyped(undefined);
          }}
        />
        <div id="new-problem" role="status">
          {problem !== undefined && (
            <p class="issue">
              <strong>{t(problem)}</strong>{' '}
              {problem === 'taken' && (
                <button type="button" onClick={() => setTyped(free)}>
                  {t('shortName.take', { id: free })}
                </button>
              )}
            </p>
          )}
        </div>
      </div>
      <button type="submit" disabled={!isReady}>
        {t('go')}
      </button>
    </form>
  );
}
