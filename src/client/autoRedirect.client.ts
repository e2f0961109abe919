/**
 * Redirects before the page has loaded, and replaces it in the history, so that Back does not return here. Without this
 * script, the page's meta refresh does the same a moment later.
 */
const onward = document.querySelector<HTMLAnchorElement>('#onward');
if (onward) location.replace(onward.href);

export {};
