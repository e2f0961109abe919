/**
 * The numbers that a page shows beside its texts while "Is a sentence wrong?" is open. CSS counts them;
 * `npm run translate -- find` counts them again in the built page, using the same selectors.
 */

/** The element that, while it is open, shows the numbers. */
export const WRONG_SENTENCE_ID = 'wrong';

/** An element is a numbered text if it is one of these and contains none of them. */
export const TEXT_ELEMENTS = ['h1', 'h2', 'h3', 'h4', 'p', 'li', 'dt', 'dd', 'summary'] as const;

/**
 * Simple selectors of elements whose contents are not numbered: tools, which change with scripts and the reader's choices;
 * the card that happens to be shown, whose text is in the list of cards; and the phone lines that are on every page. An
 * element of this kind that is itself one of TEXT_ELEMENTS is numbered: use a `div` for tools.
 */
export const UNNUMBERED = ['.screen-only:not(ul)', '.show-card', '#help'] as const;

/**
 * The element whose texts have numbers of their own (`0.1`): it is in a query container, and some browsers don't see
 * counters from outside it.
 */
export const COUNTED_APART = '.comparison';

/** The counters in CSS: of all texts, and of those that are counted apart. */
const COUNTER = 'n';
const APART = 'm';

/** Matches nothing, and makes browsers ignore a rule if they can't tell the contents of a `details` from its summary. */
const GATE = 'p::details-content';

/**
 * The CSS that numbers the texts of a page. Texts in a `details` are counted within it (`12.1`): those of a closed one are
 * not rendered, so they must not change the numbers after it. Browsers that can't do that show no numbers. Content that a
 * page hides in another way has `display: var(--counted, none)`, and is counted too; it must be a block. Content that
 * repeats such texts in another form has `display: var(--uncounted, …)`, and is hidden while numbers are shown.
 */
export function formatNumberStyles(): string {
  const elements = TEXT_ELEMENTS.join();
  const open = `main:has(#${WRONG_SENTENCE_ID}[open])`;
  const texts = `:is(${elements}):not(:has(${elements}),:is(${UNNUMBERED.join()}) *)::after`;
  return (
    `@media screen{#${WRONG_SENTENCE_ID} span,${GATE}{display:inline}` +
    `main,details::details-content{counter-reset:${COUNTER}}` +
    `${open},${GATE}{--counted:block;--uncounted:none}` +
    `${COUNTED_APART},${COUNTED_APART} details::details-content{counter-reset:${APART}}` +
    `${open} ${texts},${GATE}{counter-increment:${COUNTER};content:"[" counters(${COUNTER},".") "]";` +
    'margin-inline:.4em;font-size:.875rem;place-self:start;background:var(--color-note)}' +
    `${open} ${COUNTED_APART} ${texts}{counter-increment:${APART};content:"[0." counters(${APART},".") "]";` +
    'align-self:center}}'
  );
}
