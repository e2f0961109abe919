/** The token in the address that the terminal shows: without it, the local server answers no request. */

export const TOKEN_HEADER = 'x-editor-token';

/** The `localStorage` key, so that reloaded pages and other tabs have the token too. */
const TOKEN_KEY = 'editor.token';

/** @example formatTokenHash('0a1b') // => '#token=0a1b' */
export function formatTokenHash(token: string): string {
  return `#token=${token}`;
}

/** Stores the token if the address contains one, and removes it from the address and the history. */
export function takeToken(): void {
  const [, token] = /^#token=(\w+)$/.exec(location.hash) ?? [];
  if (token === undefined) return;
  localStorage.setItem(TOKEN_KEY, token);
  history.replaceState(undefined, '', location.pathname);
}

/** The header that proves to the server that the page has its token; its value is empty if the page has none. */
export function getTokenHeader(): Readonly<Record<string, string>> {
  return { [TOKEN_HEADER]: localStorage.getItem(TOKEN_KEY) ?? '' };
}

/** The token is missing, or is that of an editor that has ended. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}
