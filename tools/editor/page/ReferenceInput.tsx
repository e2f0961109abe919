/** Chooses a record of another file by searching its name. */
import type { JSX } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../editorConfig.ts';
import type { ReferenceKind } from '../formFields.ts';
import { NewSourcesContext } from './newSources.ts';
import { useEditorContext } from './editorStrings.ts';

/** Maximum number of records shown. */
const MAX_SHOWN = 40;

interface ReferenceInputProps {
  readonly to: ReferenceKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

/** A combobox (ARIA pattern): Enter or Tab choose the active match, the arrow keys change it. */
export function ReferenceInput({ to, value, onChange, ...shared }: ReferenceInputProps): JSX.Element {
  const { t, config, language } = useEditorContext();
  const sources = useContext(NewSourcesContext);
  const list = useId();
  const listbox = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const added = to === 'source' ? Object.entries(sources?.added ?? {}) : [];
  const all: readonly Choice[] = [
    ...added.map(([id, { name, publisher, date }]) => ({ id, title: `${name} (${publisher}, ${date})` })),
    ...config.references[to],
  ];
  const title = all.find(({ id }) => id === value)?.title ?? value;
  const fold = (text: string): string =>
    text.toLocaleLowerCase(language).normalize('NFKD').replace(/\p{M}/gu, '');
  const terms = fold(typed ?? '').split(/\s+/);
  const matches = all.filter((choice) => terms.every((term) => fold(choice.title).includes(term)));
  const shown = matches.slice(0, MAX_SHOWN);
  const isOpen = typed !== undefined;
  const current = shown[Math.min(active, shown.length - 1)];
  const choose = (choice: Choice): void => {
    onChange(choice.id);
    setTyped(undefined);
  };
  const leave = (): void => {
    // An emptied field clears the value; an incomplete search changes nothing.
    if (typed === '') onChange('');
    setTyped(undefined);
  };
  useEffect(() => {
    listbox.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, isOpen]);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!isOpen) setTyped('');
      setActive(isOpen ? Math.max(0, Math.min(shown.length - 1, active + step)) : 0);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setTyped(undefined);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && isOpen && !event.isComposing) {
      if (event.key === 'Enter') event.preventDefault();
      // Tabbing through an untouched field must not choose anything.
      if (current && (typed !== '' || event.key === 'Enter')) choose(current);
    }
  };
  return (
    <>
      <span class="reference">
        <input
          {...shared}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && current ? `${list}-${current.id}` : undefined}
          autocomplete="off"
          placeholder={t('find.type')}
          value={typed ?? title}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onClick={() => {
            if (!isOpen && value === '') setTyped('');
          }}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={press}
          onBlur={leave}
        />
        {isOpen && (
          <ul role="listbox" id={list} ref={listbox} aria-label={t('find')}>
            {shown.map((choice) => (
              <li
                role="option"
                key={choice.id}
                id={`${list}-${choice.id}`}
                aria-selected={choice === current}
                // Not `onClick`: the field would lose the focus first.
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
              >
                {choice.title}
              </li>
            ))}
            {shown.length === 0 && (
              <li role="option" aria-selected={false} aria-disabled>
                {t('none')}
              </li>
            )}
            {matches.length > shown.length && (
              <li role="option" aria-selected={false} aria-disabled class="hint">
                {t('find.more', { count: String(matches.length - shown.length) })}
              </li>
            )}
          </ul>
        )}
      </span>
      {to === 'source' && sources && (
        <PhoneCall onAdd={(name) => onChange(sources.addCall(name))} suggested={sources.suggested} />
      )}
    </>
  );
}

/** Adds the most common source: a phone call today. */
function PhoneCall({
  suggested,
  onAdd,
}: {
  readonly suggested: string;
  readonly onAdd: (name: string) => void;
}): JSX.Element {
  const { t } = useEditorContext();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // A layout effect, since Enter may be pressed at once.
  useLayoutEffect(() => {
    if (isOpen) input.current?.select();
  }, [isOpen]);
  const name = (typed ?? suggested).trim();
  const add = (): void => {
    if (name === '') return;
    onAdd(name);
    setOpen(false);
    setTyped(undefined);
  };
  if (!isOpen)
    return (
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
        {t('call.today')}
      </button>
    );
  return (
    <span class="call">
      <label for={id}>{t('call.by')}</label>
      <span class="hint" id={`${id}-hint`}>
        {t('call.hint')}
      </span>
      <span class="row">
        <input
          id={id}
          ref={input}
          aria-describedby={`${id}-hint`}
          value={typed ?? suggested}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add} disabled={name === ''}>
          {t('call.add')}
        </button>
      </span>
    </span>
  );
}
