/**
 * Memoizes by name (such as a language) for the lifetime of the process. In `npm run dev` a change of the content reloads
 * every module that memoizes something (`commands/watchContent.ts`).
 */
export function memoizeByName<Value>(make: (name: string) => Value): (name: string) => Value {
  const cache = new Map<string, { readonly value: Value }>();
  return (name) => {
    const cached = cache.get(name) ?? { value: make(name) };
    cache.set(name, cached);
    return cached.value;
  };
}

/** Memoizes a single value. */
export function memoize<Value>(make: () => Value): () => Value {
  const byName = memoizeByName(make);
  return () => byName('');
}

/** Memoizes by file until its text changes: of all files that are read again, few have changed. */
export function memoizeByText<Value>(
  make: (file: string, text: string) => Value,
): (file: string, text: string) => Value {
  const cache = new Map<string, { readonly text: string; readonly value: Value }>();
  return (file, text) => {
    const cached = cache.get(file);
    if (cached?.text === text) return cached.value;
    const value = make(file, text);
    cache.set(file, { text, value });
    return value;
  };
}

/** Memoizes by an immutable object, for as long as that exists. */
export function memoizeByObject<Key extends object, Value>(
  make: (object: Key) => Value,
): (object: Key) => Value {
  const cache = new WeakMap<Key, Value>();
  return (object) => {
    const cached = cache.get(object) ?? make(object);
    cache.set(object, cached);
    return cached;
  };
}
