/**
 * Goes on to where the page leads, before it has loaded, and takes its place in the history of the tab: Back never comes
 * here again. Without this the page's own refresh does the same a moment later.
 */
const onward = document.querySelector<HTMLAnchorElement>('#onward');
if (onward) location.replace(onward.href);

export {};
