/** The script of a review sheet. Sends nothing; stores nothing before the reviewer agrees. */
import { fillText, listLostParts, putBack, readText } from './editedText.ts';
import { parseSaved, type SavedAnswers } from './savedAnswers.ts';
import { isDay } from '../../../../src/domain/calendarDay.ts';
import { usesTerm } from '../../../wording/agreedTerms.ts';
import type { DiffPart } from '../../../wording/wordDiff.ts';
import type { ReviewResultFile, SheetData, TextAnswer, Verdict } from './sheetData.ts';

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element "${id}".`);
  return element;
};
const data = JSON.parse(find('data').textContent) as SheetData;

/** A text to judge, or a question to answer. */
interface Step {
  readonly element: HTMLElement;
  readonly id: string;
  readonly hash: string | undefined;
}
const steps = [...document.querySelectorAll<HTMLElement>('.t,.q')].map((element): Step => {
  const { id = '', hash } = element.dataset;
  return { element, id, hash };
});
const texts = steps.filter(isText);

const answers = new Map<string, TextAnswer>();
const choices = new Map<string, number>();
/** How to undo each answer, the latest one last. */
const past: (() => void)[] = [];
let now: Step | undefined;
let isSaved = true;

function isText({ hash }: Step): boolean {
  return hash !== undefined;
}

function isDone(step: Step): boolean {
  return isText(step) ? answers.has(step.id) : choices.has(step.id);
}

function getWords({ element }: Step): HTMLElement {
  return element.querySelector<HTMLElement>('.w') ?? element;
}

function show(id: string, isShown = true): void {
  find(id).hidden = !isShown;
}

/** Shows one of several messages, or none. */
function showOne(ids: readonly string[], shown?: string): void {
  for (const id of ids) show(id, id === shown);
}

// ---- Moving through the texts

function goTo(step: Step): void {
  now?.element.classList.remove('now');
  now = step;
  step.element.classList.add('now');
  closeForm();
  show('bar');
  showControls();
  step.element.scrollIntoView({ block: 'start' });
  find('live').textContent = isText(step) ? getWords(step).textContent : '';
  const { activeElement } = document;
  const isOnButton = activeElement instanceof HTMLElement && find('bar').contains(activeElement);
  if (!isText(step)) step.element.querySelector('input')?.focus({ preventScroll: true });
  else if (!isOnButton || activeElement.offsetParent === null) find('good').focus({ preventScroll: true });
}

function showControls(): void {
  if (!now) return;
  const isQuestion = !isText(now);
  const isBlocked = [...now.element.querySelectorAll<HTMLElement>('.q')].some(
    ({ dataset: { id = '' } }) => !choices.has(id),
  );
  show('verdicts', !isQuestion);
  show('after-question', isQuestion);
  // Directly after the answers, in the tab order too.
  if (isQuestion) now.element.append(find('after-question'));
  (find('continue') as HTMLButtonElement).disabled = !isDone(now);
  show('original', !isQuestion && !isBlocked);
  show('answer-first', isQuestion || isBlocked);
  find('original').setAttribute('aria-expanded', 'false');
  show('panel', false);
  (find('undo') as HTMLButtonElement).disabled = past.length === 0;
}

function move(by: number): void {
  const step = steps[(now ? steps.indexOf(now) : -1) + by];
  if (step) goTo(step);
}

/** Goes to the next step without an answer, and from the end back to the beginning. */
function goOn(): void {
  const from = now ? steps.indexOf(now) + 1 : 0;
  const open = [...steps.slice(from), ...steps.slice(0, from)].find((step) => !isDone(step));
  if (open) goTo(open);
  else finish();
}

function finish(): void {
  show('bar', false);
  now?.element.classList.remove('now');
  find('result').scrollIntoView();
  find('result').querySelector('h2')?.focus({ preventScroll: true });
}

// ---- Answers

function judge(step: Step, verdict: Verdict, more: Pick<TextAnswer, 'text' | 'note'> = {}): void {
  const before = answers.get(step.id);
  past.push(() => {
    if (before) answers.set(step.id, before);
    else answers.delete(step.id);
    goTo(step);
  });
  answers.set(step.id, { id: step.id, hash: step.hash ?? '', verdict, ...more });
  update(step);
  goOn();
}

function choose(step: Step, answer: number): void {
  const before = choices.get(step.id);
  past.push(() => {
    if (before === undefined) choices.delete(step.id);
    else choices.set(step.id, before);
    goTo(step);
  });
  choices.set(step.id, answer);
  update(step);
  if (now !== step) goTo(step);
  else showControls();
}

/** Shows the answer to a step, and counts. */
function update(step: Step): void {
  isSaved = false;
  showAnswer(step);
  showCounts();
  persist();
}

function showAnswer(step: Step): void {
  const { element, id } = step;
  if (!isText(step)) {
    for (const input of element.querySelectorAll('input'))
      input.checked = input.value === String(choices.get(id) ?? '');
    return;
  }
  const answer = answers.get(id);
  if (answer) element.dataset['verdict'] = answer.verdict;
  else delete element.dataset['verdict'];
  const number = element.querySelector('.n');
  const label = answer ? find(answer.verdict).textContent : '';
  number?.setAttribute('aria-label', [number.textContent, label].filter(Boolean).join(', '));
  element.querySelector('.mine')?.remove();
  if (answer?.text === undefined) return;
  const mine = document.createElement('span');
  mine.className = 'mine';
  mine.dir = 'auto';
  fillText(mine, answer.text, getWords(step));
  getWords(step).after(mine);
}

function showCounts(): void {
  const count = (verdict: Verdict): number =>
    texts.filter(({ id }) => answers.get(id)?.verdict === verdict).length;
  const open = texts.filter((step) => !isDone(step)).length;
  const numbers: Readonly<Record<string, number>> = {
    done: steps.filter(isDone).length,
    all: steps.length,
    good: count('good'),
    change: count('change'),
    unclear: count('unclear'),
    open,
  };
  for (const slot of document.querySelectorAll<HTMLElement>('[data-fill]'))
    slot.textContent = String(numbers[slot.dataset['fill'] ?? ''] ?? '');
  for (const slot of document.querySelectorAll<HTMLElement>('[data-done]')) {
    const page = find(slot.dataset['done'] ?? '');
    slot.textContent = `${String(texts.filter((step) => page.contains(step.element) && isDone(step)).length)} / `;
  }
  show('all-read', steps.every(isDone));
}

// ---- The form for a better text

function openForm(verdict: 'change' | 'unclear'): void {
  if (!now) return;
  const answer = answers.get(now.id);
  const words = getWords(now);
  find('form').dataset['verdict'] = verdict;
  show('better', verdict === 'change');
  if (verdict === 'change') fillText(find('draft'), answer?.text ?? readText(words), words);
  (find('note') as HTMLInputElement).value = answer?.note ?? '';
  showOne(['lost', 'unchanged']);
  show('form');
  show('controls', false);
  find(verdict === 'change' ? 'draft' : 'note').focus({ preventScroll: true });
  now.element.scrollIntoView({ block: 'start' });
}

function closeForm(): void {
  const hadFocus = find('form').contains(document.activeElement);
  show('form', false);
  show('controls');
  showTerms();
  if (hadFocus) find('good').focus({ preventScroll: true });
}

function submit(): void {
  if (!now) return;
  const note = (find('note') as HTMLInputElement).value.trim();
  const more = note === '' ? {} : { note };
  if (find('form').dataset['verdict'] === 'unclear') {
    judge(now, 'unclear', more);
    return;
  }
  const [words, draft] = [getWords(now), find('draft')];
  const lost = listLostParts(words, draft);
  const text = readText(draft).replace(/\s+/g, ' ').trim();
  const isUnchanged = text === '' || text === readText(words).replace(/\s+/g, ' ').trim();
  showOne(['lost', 'unchanged'], lost.length > 0 ? 'lost' : isUnchanged ? 'unchanged' : undefined);
  const parts = find('lost-parts');
  parts.replaceChildren();
  for (const part of lost) parts.append(part.cloneNode(true), ' ');
  if (lost.length === 0 && !isUnchanged) judge(now, 'change', { text, ...more });
}

// ---- Stopping, going on, sending

function getResult(): ReviewResultFile {
  const relation = document.querySelector<HTMLInputElement>('[name=relation]:checked');
  return {
    format: 'vejviser-review',
    version: 1,
    site: data.site,
    language: data.language,
    made: new Date().toISOString(),
    reviewer: {
      name: (find('name') as HTMLInputElement).value.trim(),
      relation: relation?.value ?? '',
      date: (find('date') as HTMLInputElement).value,
    },
    texts: steps.flatMap(({ id }) => answers.get(id) ?? []),
    questions: [...choices].map(([id, answer]) => ({ id, answer })),
  };
}

function persist(): void {
  if (!(find('remember') as HTMLInputElement).checked) return;
  try {
    localStorage.setItem(data.key, JSON.stringify(getResult()));
    isSaved = true;
  } catch {
    (find('remember') as HTMLInputElement).checked = false;
    showOne(['loaded', 'not-loaded', 'cannot-remember'], 'cannot-remember');
  }
}

/** Whether any of the saved answers is to a text of this sheet, as it is now. */
function restore(saved: SavedAnswers | undefined): boolean {
  if (!saved) return false;
  const hashes = new Map(texts.map(({ id, hash }) => [id, hash]));
  const known = saved.texts.filter(({ id, hash }) => hashes.get(id) === hash);
  const asked = saved.questions.filter(({ id }) => steps.some((step) => !isText(step) && step.id === id));
  if (known.length + asked.length === 0) return false;
  for (const answer of known) answers.set(answer.id, answer);
  for (const { id, answer } of asked) choices.set(id, answer);
  const { name, relation, date } = saved.reviewer;
  (find('name') as HTMLInputElement).value = name;
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=relation]'))
    input.checked = input.value === relation;
  if (isDay(date)) (find('date') as HTMLInputElement).value = date;
  for (const step of steps) showAnswer(step);
  showCounts();
  return true;
}

const statuses = ['who-first', 'saved', 'copied', 'not-copied'];

/** The result, if it says who has read the texts. */
function takeResult(): ReviewResultFile | undefined {
  const result = getResult();
  const { name, relation, date } = result.reviewer;
  if (name !== '' && relation !== '' && date !== '') return result;
  showOne(statuses, 'who-first');
  return undefined;
}

function save(): void {
  const result = takeResult();
  if (!result) return;
  const link = document.createElement('a');
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(result, undefined, 2)}\n`], { type: 'application/json' }),
  );
  link.href = url;
  link.download = `review-${result.language}-${result.reviewer.date}.json`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
  isSaved = true;
  showOne(statuses, 'saved');
}

async function copy(): Promise<void> {
  const result = takeResult();
  if (!result) return;
  const field = find('text') as HTMLTextAreaElement;
  field.hidden = false;
  field.value = JSON.stringify(result, undefined, 1);
  field.select();
  let isCopied = false;
  try {
    await navigator.clipboard.writeText(field.value);
    isCopied = true;
  } catch {
    // A file opened from the storage of a phone may have no clipboard. The text stays selected for manual copying.
  }
  isSaved = isSaved || isCopied;
  showOne(statuses, isCopied ? 'copied' : 'not-copied');
}

// ---- Start

function listen(): void {
  const onPress = (id: string, run: () => void): void => {
    find(id).addEventListener('click', run);
  };
  onPress('start', goOn);
  onPress('good', () => {
    if (now) judge(now, 'good');
  });
  onPress('change', () => {
    openForm('change');
  });
  onPress('unclear', () => {
    openForm('unclear');
  });
  onPress('continue', goOn);
  onPress('previous', () => {
    move(-1);
  });
  onPress('next', () => {
    move(1);
  });
  onPress('undo', () => {
    past.pop()?.();
    for (const step of steps) showAnswer(step);
    showCounts();
    showControls();
    isSaved = false;
    persist();
  });
  onPress('finish', finish);
  onPress('original', showOriginal);
  onPress('cancel', closeForm);
  onPress('put-back', () => {
    if (now) putBack(find('draft'), listLostParts(getWords(now), find('draft')));
    show('lost', false);
    showTerms();
  });
  onPress('save-file', save);
  onPress('copy', () => void copy());
  find('form').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  find('form').addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeForm();
  });
  for (const step of steps) {
    if (isText(step))
      step.element.addEventListener('click', ({ target }) => {
        if (target instanceof Element && !target.closest('.q')) goTo(step);
      });
    else
      step.element.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLInputElement) choose(step, Number(target.value));
      });
  }
  listenToDraft(find('draft'));
  find('remember').addEventListener('change', () => {
    if ((find('remember') as HTMLInputElement).checked) persist();
    else localStorage.removeItem(data.key);
  });
  find('load').addEventListener('change', () => void load());
  for (const id of ['name', 'date']) find(id).addEventListener('input', persist);
  for (const input of document.querySelectorAll('[name=relation]')) input.addEventListener('change', persist);
  addEventListener('beforeunload', (event) => {
    if (!isSaved) event.preventDefault();
  });
}

/** Only plain text can be typed and pasted, in one line. */
function listenToDraft(draft: HTMLElement): void {
  try {
    draft.contentEditable = 'plaintext-only';
  } catch {
    draft.contentEditable = 'true';
  }
  draft.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
  });
  draft.addEventListener('input', showTerms);
  draft.addEventListener('paste', (event) => {
    if (draft.contentEditable === 'plaintext-only') return;
    event.preventDefault();
    getSelection()?.deleteFromDocument();
    getSelection()
      ?.getRangeAt(0)
      .insertNode(document.createTextNode(event.clipboardData?.getData('text/plain') ?? ''));
    showTerms();
  });
}

function getOriginal(): SheetData['originals'][string] | undefined {
  return data.originals[now?.element.querySelector('.n')?.textContent ?? ''];
}

function showOriginal(): void {
  const isOpen = find('panel').hidden !== false;
  const original = getOriginal();
  if (!now || !original) return;
  const list = find('originals');
  list.replaceChildren();
  const add = (name: string, tag: string, parts: readonly (string | Node)[]): void => {
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    description.append(...parts);
    description.lang = tag;
    description.dir = 'auto';
    list.append(term, description);
  };
  add(
    data.sourceName,
    data.sourceTag,
    original.changes?.map(markChange) ??
      original.original.map((part) => (typeof part === 'string' ? part : markTerm(...part))),
  );
  if (original.counterpart !== undefined)
    add(data.counterpartName, data.counterpartTag, [original.counterpart]);
  showTerms();
  show('panel', isOpen);
  find('original').setAttribute('aria-expanded', String(isOpen));
  now.element.scrollIntoView({ block: 'start' });
}

/** The translation as it is being typed, or as the reviewer has proposed it, or as it is. */
function getTranslation(): string {
  if (!now) return '';
  const isTyped = find('form').hidden === false && find('better').hidden === false;
  return isTyped ? readText(find('draft')) : (answers.get(now.id)?.text ?? readText(getWords(now)));
}

/** Lists the terms of the original, and separately those that the translation does not seem to use. */
function showTerms(): void {
  const translation = getTranslation();
  const original = getOriginal()?.original ?? [];
  const numbers = new Set(original.flatMap((part) => (typeof part === 'string' ? [] : [part[1]])));
  const terms = [...numbers].flatMap((number) => data.terms[number] ?? []);
  const fill = (id: string, listed: typeof terms): void => {
    const list = find(id);
    for (const old of list.querySelectorAll('dd')) old.remove();
    for (const { term, use } of listed) {
      const description = document.createElement('dd');
      description.textContent = `${term}: ${use}`;
      description.dir = 'auto';
      list.append(description);
    }
    list.hidden = listed.length === 0;
  };
  fill(
    'terms',
    terms.filter(({ use }) => usesTerm(translation, use)),
  );
  fill(
    'terms-missing',
    terms.filter(({ use }) => !usesTerm(translation, use)),
  );
}

function markTerm(text: string, number: number): Node {
  const element = document.createElement('u');
  element.textContent = text;
  element.title = data.terms[number]?.use ?? '';
  return element;
}

function markChange({ kind, text }: DiffPart): Node {
  if (kind === 'same') return document.createTextNode(text);
  const element = document.createElement(kind === 'removed' ? 'del' : 'ins');
  element.textContent = text;
  return element;
}

async function load(): Promise<void> {
  const input = find('load') as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const isLoaded = restore(parseSaved(await file.text(), data.language));
  showOne(['loaded', 'not-loaded', 'cannot-remember'], isLoaded ? 'loaded' : 'not-loaded');
  input.value = '';
  persist();
}

function readStorage(): string | undefined {
  try {
    return localStorage.getItem(data.key) ?? undefined;
  } catch {
    // Some browsers have no storage for local files.
    return undefined;
  }
}

for (const element of document.querySelectorAll<HTMLElement>('.js')) element.hidden = false;
const today = new Date();
(find('date') as HTMLInputElement).value = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
// A keyboard reaches the texts with the buttons at the bottom.
for (const number of document.querySelectorAll<HTMLElement>('.n')) number.tabIndex = -1;
listen();
const stored = readStorage();
if (stored !== undefined && restore(parseSaved(stored, data.language))) {
  (find('remember') as HTMLInputElement).checked = true;
  show('loaded');
}
showCounts();
