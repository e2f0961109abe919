/**
 * What is made once for each name, such as that of a language, and then kept for as long as the program runs. In `npm run dev`
 * a change of the content drops every module that keeps something (`commands/watchContent.ts`).
 */
export function memoizeByName<Value>(make: (name: string) => Value): (name: string) => Value {
  const kept = new Map<string, { readonly value: Value }>();
  return (name) => {
    const found = kept.get(name) ?? { value: make(name) };
    kept.set(name, found);
    return found.value;
  };
}

/** The same for what has no name. */
export function memoize<Value>(make: () => Value): () => Value {
  const byName = memoizeByName(make);
  return () => byName('');
}

/** What is made of the text of a file, until that text is another: of all files that are read again, few have changed. */
export function memoizeByText<Value>(
  make: (file: string, text: string) => Value,
): (file: string, text: string) => Value {
  const kept = new Map<string, { readonly text: string; readonly value: Value }>();
  return (file, text) => {
    const found = kept.get(file);
    if (found?.text === text) return found.value;
    const value = make(file, text);
    kept.set(file, { text, value });
    return value;
  };
}

/** What is made of an object that does not change, for as long as that is there. */
export function memoizeByObject<Whole extends object, Value>(
  make: (whole: Whole) => Value,
): (whole: Whole) => Value {
  const kept = new WeakMap<Whole, Value>();
  return (whole) => {
    const found = kept.get(whole) ?? make(whole);
    kept.set(whole, found);
    return found;
  };
}
