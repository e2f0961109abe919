/** Copies what stands in a field. Without this the text can be marked and copied by hand. */
for (const field of document.querySelectorAll<HTMLElement>('.copy-field')) {
  const text = field.querySelector('textarea');
  const button = field.querySelector('button');
  const status = field.querySelector('[role="status"]');
  if (!text || !button || !status) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const { copied = '', failed = '' } = field.dataset;
    status.textContent = '';
    // Where a page is not served safely, there is no clipboard at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text.value))
      .then(() => {
        status.textContent = copied;
      })
      .catch(() => {
        text.select();
        status.textContent = failed;
      });
  });
}

export {};
