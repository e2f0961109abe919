/** Clears the chosen group when the page is restored from the back/forward cache. */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) document.querySelector<HTMLFormElement>('.group-chooser')?.reset();
});

export {};
