/**
 * On the page for an address that does not exist: a printed code that was typed partly in capitals, or with what stands
 * after it in a sentence, goes on to the page of the code. Only hosts of static sites need this; others answer at once.
 */
const [, folder, code] = /^(.*\/)q\/([a-z0-9]+)[^a-z0-9]*$/i.exec(location.pathname) ?? [];
if (folder && code) {
  const address = `${folder}q/${code.toLowerCase()}/`;
  // A code that does not exist comes here again.
  if (address !== location.pathname) location.replace(address);
}

export {};
