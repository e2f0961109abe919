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
