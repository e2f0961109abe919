import { getErrorMessage } from '../../../src/domain/errorMessage.ts';
import type { EditorTranslate } from './editorStrings.ts';
import { TokenError } from './token.ts';

/** Why a request failed; `fetch` throws a TypeError if the server can't be reached. */
export function describeFailure(failure: unknown, t: EditorTranslate): string {
  if (failure instanceof TypeError) return t('unreachable');
  if (failure instanceof TokenError) return t('noToken');
  return t('failed', { why: getErrorMessage(failure) });
}
