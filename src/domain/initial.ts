/**
 * The first letter of a name, as a capital without accent.
 * @example getInitial('čeština') // => 'C'
 */
export function getInitial(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return first.toLocaleUpperCase('en');
}

const collator = new Intl.Collator('en');

/** Compares names in one fixed order for all scripts and languages. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
