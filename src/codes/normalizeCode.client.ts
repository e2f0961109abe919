/**
 * On the page for an address that does not exist: a printed code that was typed partly in capitals, with a slash too many,
 * or with what stands after it in a sentence, goes on to the page of the code. Only hosts of static sites need this;
 * others answer at once.
 */
const [, folder, code] = /^(.*\/)q\/([a-z0-9]+)(%[0-9a-f]{2}|[^a-z0-9])*$/i.exec(location.pathname) ?? [];
if (folder && code) {
  // A path that begins with two slashes is the address of another host when it is read by itself.
  const target = new URL('/', location.href);
  target.pathname = `${folder}q/${code.toLowerCase()}/`.replace(/\/+/g, '/');
  // A code that does not exist comes here again.
  if (target.pathname !== location.pathname) location.replace(target);
}

export {};
