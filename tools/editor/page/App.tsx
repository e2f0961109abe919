/** The editor of a local folder: its lists, and one entry at a time. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Access, FolderConfig } from './access.ts';
import { EntryPage } from './EntryPage.tsx';
import { describeFailure } from './failure.ts';
import { CollectionPage } from './CollectionPage.tsx';
import { Menu } from './Menu.tsx';
import { formatAddress, parseNewRecord, readAddress, REVIEW } from './pageAddress.ts';
import { Pictogram } from './Pictogram.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import {
  createEditorTranslator,
  editorLanguages,
  findEditorLanguage,
  getLanguageLabel,
  setEditorLanguage,
  CurrentEditorContext,
} from './editorStrings.ts';

/** The `localStorage` key of the editor's name. */
const BY_KEY = 'editor.by';

export function App({ access }: { readonly access: Access }): JSX.Element {
  const [language, setLanguage] = useState(findEditorLanguage);
  const [config, setConfig] = useState<FolderConfig>();
  const [problem, setProblem] = useState('');
  const [where, setWhere] = useState(readAddress);
  const [typedBy, setBy] = useState(() => localStorage.getItem(BY_KEY));
  const t = useMemo(() => createEditorTranslator(language), [language]);
  const lastRequest = useRef(0);
  const load = useCallback(() => {
    lastRequest.current += 1;
    const request = lastRequest.current;
    access.config(language).then(
      (answer) => {
        // Answers may arrive out of order.
        if (request === lastRequest.current) setConfig(answer);
      },
      (error: unknown) => setProblem(describeFailure(error, createEditorTranslator(language))),
    );
  }, [language]);
  useEffect(load, [load]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    setEditorLanguage(language);
  }, [language]);
  // A layout effect, so that a `hashchange` before the first paint is not missed.
  useLayoutEffect(() => {
    const follow = (): void => {
      setWhere(readAddress());
      load();
    };
    // Reloads the choices, since records may have been added elsewhere.
    const reload = (): void => {
      if (document.visibilityState === 'visible') load();
    };
    addEventListener('hashchange', follow);
    addEventListener('focus', reload);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('focus', reload);
    };
  }, [load]);
  useEffect(() => {
    document.title = [where.id, t('title'), config?.siteName].filter(Boolean).join(' – ');
  }, [where, t, config]);
  if (!config) return <p role="status">{problem === '' ? t('loading') : problem}</p>;
  const by = typedBy ?? config.user;
  const lists = [
    ...config.collections.map(({ name, records }) => ({
      name,
      title: t(`collection.${name}`),
      count: records.length,
    })),
    { name: REVIEW, title: t('review.title'), count: undefined },
  ];
  const current = lists.find(({ name }) => name === where.collection);
  return (
    <CurrentEditorContext.Provider value={{ language, t, config }}>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <header>
        <strong>
          {config.siteName} · {t('title')}
        </strong>
        <Menu pictogram="settings" label={t('settings')}>
          <label>
            {t('by')}{' '}
            <input
              value={by}
              autocomplete="name"
              onInput={({ currentTarget: { value } }) => {
                setBy(value);
                localStorage.setItem(BY_KEY, value);
              }}
            />
          </label>
          <label>
            {t('language')}{' '}
            <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)}>
              {editorLanguages.map((tag) => (
                <option value={tag} lang={tag}>
                  {getLanguageLabel(tag, tag)}
                </option>
              ))}
            </select>
          </label>
        </Menu>
      </header>
      <div class="layout">
        <nav aria-label={t('home')}>
          <Menu pictogram={where.collection} label={current?.title ?? t('home')}>
            <ul>
              {lists.map(({ name, title, count }) => (
                <li key={name}>
                  <a
                    href={formatAddress({ collection: name })}
                    aria-current={name === where.collection ? 'page' : undefined}
                  >
                    <Pictogram name={name} />
                    <span>{title}</span> {count !== undefined && <span class="count">{count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </Menu>
        </nav>
        <main id="content" tabIndex={-1}>
          {where.collection === REVIEW ? (
            <ReviewPage access={access} onTaken={load} />
          ) : where.id === undefined ? (
            <CollectionPage
              key={where.collection}
              collection={config.collections.find(({ name }) => name === where.collection)}
              drafts={config.drafts.filter(({ collection }) => collection === where.collection)}
            />
          ) : (
            <EntryPage
              key={formatAddress(where)}
              access={access}
              name={{
                collection: where.collection,
                ...parseNewRecord(where.id),
                language: where.language ?? language,
              }}
              by={by}
              onSaved={load}
            />
          )}
        </main>
      </div>
    </CurrentEditorContext.Provider>
  );
}
