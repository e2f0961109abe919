import type { Say } from './words.ts';

/** Why the program behind the page could not do what it was asked for. */
export function describeFailure(failure: unknown, say: Say): string {
  if (failure instanceof TypeError) return say('unreachable');
  return say('failed', { why: failure instanceof Error ? failure.message : String(failure) });
}
