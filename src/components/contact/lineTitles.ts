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
