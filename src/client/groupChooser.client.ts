/** Forgets the chosen group when somebody comes back to a page that the browser has kept as it was. */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) document.querySelector<HTMLFormElement>('.group-chooser')?.reset();
});

export {};
