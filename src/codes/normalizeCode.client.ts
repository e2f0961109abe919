/**
 * Runs on the "not found" page: a printed code that was typed in capitals, with extra slashes or with trailing punctuation
 * is redirected to its page. Only static hosts need this; servers redirect by themselves.
 */
const [, folder, code] = /^(.*\/)q\/([a-z0-9]+)(%[0-9a-f]{2}|[^a-z0-9])*$/i.exec(location.pathname) ?? [];
if (folder && code) {
  // A path that begins with two slashes would be parsed as another host.
  const target = new URL('/', location.href);
  target.pathname = `${folder}q/${code.toLowerCase()}/`.replace(/\/+/g, '/');
  // A code that does not exist ends up here again.
  if (target.pathname !== location.pathname) location.replace(target);
}

export {};
