import type { EditorTranslate } from './editorStrings.ts';

/** Why the program behind the page could not do what it was asked for. */
export function describeFailure(failure: unknown, t: EditorTranslate): string {
  if (failure instanceof TypeError) return t('unreachable');
  return t('failed', { why: failure instanceof Error ? failure.message : String(failure) });
}
