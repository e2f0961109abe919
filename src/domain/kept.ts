/**
 * What is made once for each language and then kept for as long as the program runs. In `npm run dev` a change of the
 * content drops every module that keeps something (`commands/watchContent.ts`).
 */
export function keepByLanguage<Value>(make: (language: string) => Value): (language: string) => Value {
  const kept = new Map<string, Value>();
  return (language) => {
    const found = kept.get(language) ?? make(language);
    kept.set(language, found);
    return found;
  };
}

/** The same for what is in no language. */
export function keep<Value>(make: () => Value): () => Value {
  const inEveryLanguage = keepByLanguage(make);
  return () => inEveryLanguage('');
}

/** What is made of the text of a file, until that text is another: of all files that are read again, few have changed. */
export function keepByText<Value>(
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
export function keepByObject<Whole extends object, Value>(
  make: (whole: Whole) => Value,
): (whole: Whole) => Value {
  const kept = new WeakMap<Whole, Value>();
  return (whole) => {
    const found = kept.get(whole) ?? make(whole);
    kept.set(whole, found);
    return found;
  };
}
