import type { EntryPlace } from '../entryIssues.ts';

const CONTROL = ':is(input, select, textarea, button):not([tabindex="-1"])';

/** Focuses a field or its closest ancestor in the form, and opens the collapsibles around it. */
export function focusField({ part, path }: EntryPlace): void {
  const root = document.querySelector(`[data-part="${String(part)}"]`);
  if (!root) return;
  const lengths = Array.from({ length: path.length }, (_, index) => path.length - index);
  const field =
    lengths
      .map((length) => root.querySelector(`[data-field="${CSS.escape(path.slice(0, length).join('/'))}"]`))
      .find((found) => found !== null) ?? root;
  for (
    let ancestor = field.closest('details');
    ancestor;
    ancestor = ancestor.parentElement?.closest('details') ?? null
  )
    ancestor.open = true;
  const control = field.querySelector<HTMLElement>(CONTROL);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
