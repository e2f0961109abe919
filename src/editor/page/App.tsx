/** The editor of a folder: what there is, one record at a time, and saving it. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenSheet, SheetMistake, SheetValues, Trial } from '../desk.ts';
import type { SheetName } from '../sheets.ts';
import type { Shelf } from '../shelves.ts';
import type { Start } from '../start.ts';
import { isDeepEqual } from '../../domain/deepEqual.ts';
import type { Access } from './access.ts';
import { SheetForm } from './SheetForm.tsx';
import {
  createSay,
  editorLanguages,
  findOwnLanguage,
  getLanguageLabel,
  keepOwnLanguage,
  SurroundingsContext,
  useSurroundings,
} from './words.ts';

/** What the address says: `#/places`, `#/places/house`, `#/guides/time/ro`, `#/places/+new-house`. */
interface Where {
  readonly shelf: string;
  readonly id?: string | undefined;
  readonly language?: string | undefined;
}

function readWhere(): Where {
  const [shelf = '', id, language] = location.hash.replace(/^#\/?/, '').split('/').map(decodePart);
  return { shelf: shelf === '' ? 'places' : shelf, id, language };
}

/** Percent signs that stand for nothing are left as they are. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function formatWhere({ shelf, id, language }: Where): string {
  return `#/${[shelf, id, language]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}

export function App({ access }: { readonly access: Access }): JSX.Element {
  const [language, setLanguage] = useState(findOwnLanguage);
  const [start, setStart] = useState<Start>();
  const [problem, setProblem] = useState('');
  const [where, setWhere] = useState(readWhere);
  const isChanged = useRef(false);
  const say = useMemo(() => createSay(language), [language]);
  const asked = useRef(0);
  const load = useCallback(() => {
    asked.current += 1;
    const question = asked.current;
    access.start(language).then(
      (answer) => {
        // Another language or a later state may have been asked for since.
        if (question === asked.current) setStart(answer);
      },
      (error: unknown) => {
        setProblem(describe(error, createSay(language)));
      },
    );
  }, [language]);
  useEffect(load, [load]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    keepOwnLanguage(language);
  }, [language]);
  // Before anything is painted: an address that comes earlier than its listener would be lost.
  useLayoutEffect(() => {
    const follow = (): void => {
      const next = readWhere();
      if (isChanged.current && !confirm(say('leave'))) {
        history.back();
        return;
      }
      isChanged.current = false;
      setWhere(next);
      load();
    };
    const hold = (event: BeforeUnloadEvent): void => {
      if (isChanged.current) event.preventDefault();
    };
    addEventListener('hashchange', follow);
    addEventListener('beforeunload', hold);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('beforeunload', hold);
    };
  }, [say, load]);
  useEffect(() => {
    document.title = [where.id, say('title'), start?.siteName].filter(Boolean).join(' – ');
  }, [where, say, start]);
  if (!start) return <p role="status">{problem === '' ? say('loading') : problem}</p>;
  return (
    <SurroundingsContext.Provider value={{ language, say, start }}>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {say('skip')}
      </a>
      <header>
        <strong>
          {start.siteName} · {say('title')}
        </strong>
        <label>
          {say('language')}{' '}
          <select
            value={language}
            onChange={({ currentTarget }) => {
              setLanguage(currentTarget.value);
            }}
          >
            {editorLanguages.map((tag) => (
              <option value={tag} lang={tag}>
                {getLanguageLabel(tag, tag)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div class="frame">
        <nav aria-label={say('home')}>
          <ul>
            {start.shelves.map(({ name, records }) => (
              <li>
                <a
                  href={formatWhere({ shelf: name })}
                  aria-current={where.shelf === name ? 'page' : undefined}
                >
                  {say(`shelf.${name}`)} <span class="count">{records.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1}>
          {where.id === undefined ? (
            <ShelfPage key={where.shelf} shelf={start.shelves.find(({ name }) => name === where.shelf)} />
          ) : (
            <SheetPage
              key={formatWhere(where)}
              access={access}
              name={{
                shelf: where.shelf,
                id: where.id.replace(/^\+/, ''),
                language: where.language ?? language,
              }}
              isChanged={isChanged}
              onSaved={load}
            />
          )}
        </main>
      </div>
    </SurroundingsContext.Provider>
  );
}

function describe(error: unknown, say: ReturnType<typeof createSay>): string {
  if (error instanceof TypeError) return say('unreachable');
  return say('failed', { why: error instanceof Error ? error.message : String(error) });
}

function ShelfPage({ shelf }: { readonly shelf: Shelf | undefined }): JSX.Element {
  const { say, start, language } = useSurroundings();
  const [wanted, setWanted] = useState('');
  const [guideLanguage, setGuideLanguage] = useState(language);
  const [id, setId] = useState('');
  if (!shelf) return <p>{say('none')}</p>;
  const title = say(`shelf.${shelf.name}`);
  const fitting = shelf.records.filter((record) =>
    `${record.title} ${record.id}`.toLocaleLowerCase(language).includes(wanted.toLocaleLowerCase(language)),
  );
  const isTaken = shelf.records.some((record) => record.id === id);
  return (
    <>
      <h1>{title}</h1>
      <div class="row">
        <label>
          {say('find')}{' '}
          <input
            type="search"
            value={wanted}
            onInput={({ currentTarget }) => {
              setWanted(currentTarget.value);
            }}
          />
        </label>
        {shelf.name === 'guides' && (
          <label>
            {say('guide.open')}{' '}
            <select
              value={guideLanguage}
              onChange={({ currentTarget }) => {
                setGuideLanguage(currentTarget.value);
              }}
            >
              {start.languages.map(({ id: tag, title: name }) => (
                <option value={tag}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {fitting.length === 0 && <p>{say('none')}</p>}
      <ul class="records">
        {fitting.map((record) => (
          <li>
            <a
              href={formatWhere({
                shelf: shelf.name,
                id: record.id,
                language: shelf.name === 'guides' ? guideLanguage : undefined,
              })}
            >
              {record.title}
            </a>
            {record.state !== undefined && record.state !== 'fresh' && (
              <span class={`mark ${record.state}`}>{say(`state.${record.state}`)}</span>
            )}
            {record.says !== undefined && <span class="hint">{record.says}</span>}
          </li>
        ))}
      </ul>
      {shelf.isOpen && (
        <form
          class="part"
          onSubmit={(event) => {
            event.preventDefault();
            if (id !== '' && !isTaken) location.hash = formatWhere({ shelf: shelf.name, id: `+${id}` });
          }}
        >
          <h2>{say('addTitle', { shelf: title })}</h2>
          <label for="new-id">{say('shortName')}</label>
          <p class="hint" id="new-hint">
            {say('shortName.hint')} {isTaken && <strong class="mistake">{say('taken')}</strong>}
          </p>
          <span class="row">
            <input
              id="new-id"
              aria-describedby="new-hint"
              value={id}
              onInput={({ currentTarget }) => {
                setId(currentTarget.value.trim());
              }}
            />
            <button type="submit">{say('go')}</button>
          </span>
        </form>
      )}
    </>
  );
}

interface SheetPageProps {
  readonly access: Access;
  readonly name: SheetName;
  readonly isChanged: { current: boolean };
  readonly onSaved: () => void;
}

type Progress = 'idle' | 'saving' | 'saved' | 'conflict' | 'merged';

function SheetPage({ access, name, isChanged, onSaved }: SheetPageProps): JSX.Element {
  const { say } = useSurroundings();
  const [opened, setOpened] = useState<OpenSheet>();
  const [values, setValues] = useState<SheetValues>({ parts: [] });
  const [trial, setTrial] = useState<Trial>();
  const [refused, setRefused] = useState<readonly SheetMistake[]>([]);
  const [progress, setProgress] = useState<Progress>('idle');
  const [problem, setProblem] = useState('');
  const tell = (error: unknown): void => {
    setProblem(describe(error, say));
  };
  const load = useCallback((after: Progress = 'idle') => {
    access.open(name).then((sheet) => {
      setOpened(sheet);
      setValues(sheet?.values ?? { parts: [] });
      setProgress(after);
      setRefused([]);
      setProblem(sheet ? '' : say('none'));
    }, tell);
  }, []);
  useEffect(load, []);
  const hasChanged = opened !== undefined && (progress === 'merged' || !isDeepEqual(values, opened.values));
  isChanged.current = hasChanged;
  const change = (next: SheetValues): void => {
    setValues(next);
    setRefused([]);
    if (progress !== 'conflict' && progress !== 'merged') setProgress('idle');
  };
  const save = (): void => {
    if (!opened || progress === 'saving') return;
    setProgress('saving');
    access.save(opened, values).then(
      (answer) => {
        setProblem('');
        if (answer.kind === 'saved') {
          load('saved');
          onSaved();
        } else if (answer.kind === 'conflict') setProgress('conflict');
        else {
          setRefused(answer.mistakes);
          setProgress('idle');
          requestAnimationFrame(() => document.getElementById('mistakes')?.focus());
        }
      },
      (error: unknown) => {
        setProgress('idle');
        tell(error);
      },
    );
  };
  const merge = (): void => {
    if (!opened) return;
    access.merge(opened, values).then((merged) => {
      setOpened(merged.opened);
      setValues(merged.values);
      setProgress('merged');
    }, tell);
  };
  const count = refused.length > 0 ? refused.length : (trial?.mistakes.length ?? 0);
  const state =
    problem !== ''
      ? problem
      : progress === 'saving'
        ? say('checking')
        : progress === 'saved'
          ? say('saved')
          : progress === 'merged'
            ? say('conflict.merged')
            : count > 0 && (hasChanged || !opened?.isNew)
              ? say(count === 1 ? 'mistakes.one' : 'mistakes.other', { count: String(count) })
              : hasChanged
                ? say('unsaved')
                : say('unchanged');
  return (
    <>
      <p>
        <a href={formatWhere({ shelf: name.shelf })}>← {say(`shelf.${name.shelf}`)}</a>
      </p>
      <h1>{opened?.title ?? name.id}</h1>
      {progress === 'conflict' && (
        <section class="summary" role="alert">
          <h2>{say('conflict.title')}</h2>
          <p>{say('conflict.text')}</p>
          <div class="row">
            <button type="button" onClick={merge}>
              {say('conflict.onTop')}
            </button>
            <button
              type="button"
              onClick={() => {
                load();
              }}
            >
              {say('conflict.theirs')}
            </button>
          </div>
        </section>
      )}
      {opened ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <SheetForm
            access={access}
            opened={opened}
            values={values}
            onChange={change}
            onTrial={setTrial}
            refused={refused}
          />
          <div class="bar">
            <span role="status">{state}</span>
            <button type="submit" class="save" disabled={!hasChanged && !opened.isNew}>
              {say('save')}
            </button>
          </div>
        </form>
      ) : (
        <p role="status">{problem === '' ? say('loading') : problem}</p>
      )}
    </>
  );
}
