import { findStateKey, type RunBy } from '../../domain/runBy.ts';

/** What a help line is for, or who runs it. */
export type LineTitle = 'help.emergency' | 'help.independent' | 'help.state';

/**
 * Undefined if it is unknown who runs the line; use its name then.
 * @example findLineTitle({ kind: 'helpline', runBy: 'state' }) // => 'help.state'
 */
export function findLineTitle({
  kind,
  runBy,
}: {
  readonly kind: string;
  readonly runBy?: RunBy | undefined;
}): LineTitle | undefined {
  if (kind === 'emergency') return 'help.emergency';
  if (findStateKey(runBy)) return 'help.state';
  return runBy === 'organisation' ? 'help.independent' : undefined;
}

/**
 * The name of a line without its title, which is shown above it.
 * @example cutTitle('ABC, a state centre', 'A state centre') // => 'ABC'
 */
export function cutTitle(name: string, title: string): string {
  const end = Math.max(0, name.length - title.length);
  const isRepeated = name.slice(end).toLocaleLowerCase() === title.toLocaleLowerCase();
  const rest = name.slice(0, end).replace(/[\s\p{P}]+$/u, '');
  return isRepeated && rest !== '' ? rest : name;
}
