import { findStateKey, type RunBy } from '../../domain/runBy.ts';

/** What a line on every page is for, or who runs it. */
export type LineTitle = 'help.emergency' | 'help.independent' | 'help.state';

/**
 * Undefined where nobody knows who runs it: its name must do.
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
