const PLACEHOLDER = /\{\{\s*([a-zA-Z0-9-]+)\s*\}\}/g;

/**
 * The names between double braces, in order of appearance.
 * @example listPlaceholders('within {{time-first}}') // => ['time-first']
 */
export function listPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
}

/**
 * @example fillPlaceholders('within {{time-first}}', () => '30 days') // => 'within 30 days'
 */
export function fillPlaceholders(text: string, getValue: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (_, name: string) => getValue(name));
}
