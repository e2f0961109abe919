/** Adds a working copy button to each field. Without this script the text can be selected and copied. */
for (const field of document.querySelectorAll<HTMLElement>('.copy-field')) {
  const text = field.querySelector('textarea');
  const button = field.querySelector('button');
  const status = field.querySelector('[role="status"]');
  if (!text || !button || !status) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const { copied = '', failed = '' } = field.dataset;
    status.textContent = '';
    // Without HTTPS `navigator.clipboard` is undefined, and reading it throws.
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
