/**
 * The letter under which a name is found, without its accent.
 * @example getInitial('čeština') // => 'C'
 */
export function getInitial(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return first.toLocaleUpperCase('en');
}

const collator = new Intl.Collator('en');

/** In the order in which names are looked up, whatever their scripts. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
