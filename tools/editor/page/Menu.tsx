/** Part of the navigation: behind a button on a narrow screen, always shown on a wide one (`editor.css`). */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Pictogram } from './Pictogram.tsx';

export function Menu({
  pictogram,
  label,
  children,
}: {
  readonly pictogram: string;
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      class="menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Pictogram name={pictogram} />
        {label}
      </button>
      <div
        id={id}
        onClick={({ target }) => {
          if (!isOpen || !(target instanceof Element) || !target.closest('a')) return;
          setOpen(false);
          // The link that has the focus is about to disappear.
          document.getElementById('content')?.focus({ preventScroll: true });
          scrollTo(0, 0);
        }}
      >
        {children}
      </div>
    </div>
  );
}
