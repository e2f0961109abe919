/** Keys and input methods that work the same in every engine. */

/** A character, the name of a key, or `SelectAll`. */
export type TypedKey = NamedKey | 'SelectAll' | (string & Record<never, never>);

export const namedKeys = [
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'End',
  'Enter',
  'Home',
  'Tab',
] as const;
export type NamedKey = (typeof namedKeys)[number];

/**
 * JavaScript that enters a text into the focused field with the events of an input method, for engines whose drivers can't.
 */
export function describeComposition(text: string): string {
  return `(() => {
    const field = document.activeElement;
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    const before = field.value;
    const text = ${JSON.stringify(text)};
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (let length = 1; length <= text.length; length++) {
      const data = text.slice(0, length);
      field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data }));
      set.call(field, before + data);
      field.dispatchEvent(
        new InputEvent('input', { bubbles: true, data, isComposing: true, inputType: 'insertCompositionText' }),
      );
    }
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
    return true;
  })()`;
}
