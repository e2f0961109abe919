/** The HTML of a review sheet: one file that loads nothing, for people who have never heard of Git. */
import { createHash } from 'node:crypto';
import { escapeUTF8 } from 'entities';
import type { Content } from '../../../src/content/content.ts';
import { relations } from '../../../src/content/schemas/reviewedSchema.ts';
import { getSourceTag } from '../../../src/content/textUnits.ts';
import { renderFallback, unwrapFallback } from '../../../src/domain/fallbackText.ts';
import { createTermSplitter, listAgreedTerms } from '../../wording/agreedTerms.ts';
import { fillPlaceholders } from '../../../src/domain/placeholders.ts';
import { getDirection } from '../../../src/domain/script.ts';
import { formatNumber, getLanguageName } from '../../../src/i18n/format.ts';
import { countWords } from '../translationStatus.ts';
import type { SheetData } from './page/sheetData.ts';
import type { ReviewQuestion } from './reviewQuestions.ts';
import { hasAsked, positions, type SheetPage, type SheetPart, type SheetText } from './sheetPages.ts';
import { createTextRenderer, diffTexts } from '../textRenderer.ts';

/** The script and the styles of the sheet. */
export interface SheetAssets {
  readonly script: string;
  readonly style: string;
}

/** A part of a page that is in one file, as HTML, with what its texts need. */
export interface SheetSection {
  readonly page: SheetPage;
  readonly html: string;
  readonly originals: SheetData['originals'];
  readonly texts: number;
  readonly words: number;
  readonly questions: number;
}

/** Words that a careful reader reads in a minute. */
const WORDS_A_MINUTE = 110;
/** The time to choose an answer to a text, and to answer a question. */
const SECONDS_A_TEXT = 4;
const SECONDS_A_QUESTION = 20;
const ROUND_TO = 5;

/** How many minutes a review takes, as an estimate. */
export function estimateMinutes(
  sections: readonly Omit<SheetSection, 'page' | 'html' | 'originals'>[],
): number {
  const minutes = sections.reduce(
    (sum, { words, texts, questions }) =>
      sum + words / WORDS_A_MINUTE + (texts * SECONDS_A_TEXT + questions * SECONDS_A_QUESTION) / 60,
    0,
  );
  return Math.max(ROUND_TO, Math.ceil(minutes / ROUND_TO) * ROUND_TO);
}

/**
 * Renders the sheets of a language; texts are numbered in the order in which they are rendered.
 * @param findOldSource the source text that was read when a text that has changed since was reviewed
 */
export function createSheetRenderer(
  content: Content,
  tag: string,
  { script, style }: SheetAssets,
  findOldSource: (id: string) => string | undefined,
) {
  const sourceTag = getSourceTag(content);
  const site = content.site?.value;
  const countryTag = site?.countryLanguage ?? sourceTag;
  const language = content.languages.get(tag);
  const [target, source, country] = [tag, sourceTag, countryTag].map((name) =>
    createTextRenderer(content, name),
  );
  const terms = listAgreedTerms(language?.glossary?.value.terms ?? {});
  const splitAtTerms = createTermSplitter(terms);
  let last = 0;

  const word = (name: string, fills: Readonly<Record<string, string>> = {}): string => {
    const text = language?.reviewSheet?.value.words[name];
    if (text === undefined) throw new Error(`The review sheet has no text "${name}".`);
    return fillPlaceholders(escapeUTF8(text), (fill) => fills[fill] ?? '…');
  };
  const button = (id: string, name: string): string =>
    `<button type="button" id="${id}">${word(name)}</button>`;

  function renderSection(page: SheetPage, parts: readonly SheetPart[]): SheetSection {
    const originals: Record<string, SheetData['originals'][string]> = {};
    const counts = { texts: 0, words: 0, questions: 0 };
    const renderText = (text: SheetText, element: 'li' | 'div'): string => {
      const html = target?.toHtml(text.text, text.id) ?? '';
      const tagName = text.look === 'heading' && element === 'div' ? 'h3' : element;
      if (!text.isAsked) return `<${tagName} class="x ${text.look}">${html}</${tagName}>`;
      const number = String(++last);
      counts.texts++;
      counts.questions += text.questions.length;
      counts.words += countWords(text.original);
      const oldSource = findOldSource(text.id);
      const original =
        source && oldSource !== undefined ? diffTexts(source, text.id, oldSource, text.original) : [];
      originals[number] = {
        original: splitAtTerms(source?.toPlain(text.original, text.id) ?? '').map(({ text: part, found }) =>
          found ? [part, terms.indexOf(found)] : part,
        ),
        ...(original.length > 1 && { changes: original }),
        ...(text.counterpart !== undefined && {
          counterpart: country?.toPlain(text.counterpart, text.id) ?? '',
        }),
      };
      return [
        `<${tagName} class="t ${text.look}" data-id="${escapeUTF8(text.id)}" data-hash="${text.hash}">`,
        `<button type="button" class="n">${number}</button><span class="w">${html}</span>`,
        ...text.questions.map(renderQuestion),
        `</${tagName}>`,
      ].join('');
    };
    const renderQuestion = ({ id, asks, answers }: ReviewQuestion): string =>
      [
        `<fieldset class="q" data-id="${escapeUTF8(id)}"><legend>${word('question')}</legend><p>${escapeUTF8(asks)}</p>`,
        ...shuffle(answers, id).map(
          ({ answer, index }) =>
            `<label><input type="radio" name="q-${escapeUTF8(id)}" value="${String(index)}"> ${escapeUTF8(answer)}</label>`,
        ),
        '</fieldset>',
      ].join('');
    const render = (part: SheetPart, element: 'li' | 'div' = 'div'): string => {
      switch (part.kind) {
        case 'text':
          return renderText(part.text, element);
        case 'context': {
          const lang = part.lang === undefined ? '' : formatLang(part.lang);
          return `<p class="x${part.isHeading ? ' heading' : ''}"${lang}>${target?.toHtml(part.text, '') ?? ''}</p>`;
        }
        case 'list': {
          const list = part.isOrdered ? 'ol' : 'ul';
          return `<${list}>${part.items.map((item) => render(item, 'li')).join('')}</${list}>`;
        }
        case 'box':
          return hasAsked(part)
            ? `<div class="box">${part.parts.map((inner) => render(inner)).join('')}</div>`
            : '';
        case 'picture':
          return [
            `<p class="at"><span class="screen ${part.position}"><b></b></span> ${word(positions[part.position])}</p>`,
            ...part.notes.map((note) => `<p class="x"${formatLang(sourceTag)}>${escapeUTF8(note)}</p>`),
          ].join('');
      }
    };
    return { page, html: parts.map((part) => render(part)).join('\n'), originals, ...counts };
  }

  /** A whole file. */
  function renderFile(sections: readonly SheetSection[], part: number, parts: number): string {
    const pages = [...Map.groupBy(sections, ({ page }) => page)].map(([page, all]) => ({ page, all }));
    const name = language?.language?.value.name ?? tag;
    const time = formatNumber(tag, estimateMinutes(sections), 'minute');
    const contact = site?.contact === undefined ? undefined : `<bdi>${escapeUTF8(site.contact)}</bdi>`;
    const siteName = `<bdi>${escapeUTF8(site?.name ?? '')}</bdi>`;
    const title = word('title', { language: escapeUTF8(name) });
    const data: SheetData = {
      site: site?.address ?? '',
      language: tag,
      terms: terms.map(({ term, use }) => ({ term, use })),
      originals: Object.assign({}, ...sections.map(({ originals }) => originals)) as SheetData['originals'],
      sourceTag,
      sourceName: getLanguageName(tag, sourceTag),
      counterpartTag: countryTag,
      counterpartName: getLanguageName(tag, countryTag),
      // Named after the texts of the file, because browsers may use one storage for all local files.
      key: `review-${tag}-${getDigest(sections.flatMap(({ html }) => html.match(/data-id="[^"]*"/g) ?? []).join())}`,
    };
    const marks = { good: word('good'), change: word('change'), unclear: word('unclear') };
    const body = [
      '<header>',
      `<h1>${title}</h1>`,
      parts === 1
        ? ''
        : `<p>${word('part', { part: formatNumber(tag, part), parts: formatNumber(tag, parts) })}</p>`,
      `<p>${word('who', { site: siteName })}</p>`,
      `<p><b>${word('time', { time: escapeUTF8(time) })}</b></p>`,
      contact === undefined ? '' : `<p>${word('contact', { contact })}</p>`,
      `<h2>${word('how')}</h2><ol><li>${word('how-read')}</li><li class="screen-only">${word('how-mark', marks)}</li><li class="print-only">${word('how-paper')}</li><li>${word('how-unclear')}</li><li class="screen-only">${word('how-original')}</li></ol>`,
      `<p class="screen-only">${word('how-sent')}</p><p class="careful">${word('careful')}</p>`,
      `<div class="print-only lines"><p>${word('name')}: </p><p>${word('relation')} </p><p>${word('date')}: </p></div>`,
      `<div class="screen-only"><div class="js" hidden>${button('start', 'start')}</div>`,
      `<nav aria-label="${unwrapFallback(word('pages'))}"><h2>${word('pages')}</h2><ol>${pages
        .map(
          ({ page, all }, index) =>
            `<li><a href="#p${String(index)}">${target?.toHtml(page.title, '') ?? ''}</a> <small><span data-done="p${String(index)}"></span>${formatNumber(
              tag,
              all.reduce((sum, { texts }) => sum + texts, 0),
            )}</small></li>`,
        )
        .join('')}</ol></nav>`,
      `<section class="js later" hidden><h2>${word('later')}</h2>`,
      `<label><input type="checkbox" id="remember"> ${word('remember')}</label><p>${word('remember-risk')}</p>`,
      `<label class="file">${word('load')}<input type="file" id="load" accept=".json,application/json,text/plain"></label>`,
      `<div role="status"><p id="loaded" hidden>${word('loaded')}</p><p id="not-loaded" hidden>${word('not-loaded')}</p><p id="cannot-remember" hidden>${word('cannot-remember')}</p></div>`,
      '</section></div>',
      '</header>',
      '<main>',
      ...pages.map(
        ({ page, all }, index) =>
          `<section class="page" id="p${String(index)}"><h2 class="page-title">${target?.toHtml(page.title, '') ?? ''}</h2>\n${all.map(({ html }) => html).join('\n')}\n</section>`,
      ),
      '<p id="live" class="hidden-text" aria-live="polite"></p>',
      '</main>',
      renderResult(contact),
      renderBar(),
    ].join('\n');
    const policy = [
      "default-src 'none'",
      'img-src data:',
      `script-src '${getDigest(script)}'`,
      `style-src '${getDigest(style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ];
    const html = [
      '<!doctype html>',
      `<html lang="${tag}" dir="${getDirection(tag)}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
      '<meta name="viewport" content="width=device-width, interactive-widget=resizes-content">',
      '<meta name="robots" content="noindex">',
      '<meta name="referrer" content="no-referrer">',
      `<title>${unwrapFallback(title)}</title>`,
      '<link rel="icon" href="data:,">',
      `<style>${style}</style>`,
      '</head>',
      '<body>',
      body,
      // "<" is escaped, so that no text can end the element.
      `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
      `<script>${script}</script>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
    return renderFallback(html, { tag: sourceTag, direction: getDirection(sourceTag) });
  }

  function renderResult(contact: string | undefined): string {
    return [
      `<section id="result" class="js" aria-labelledby="result-title" hidden><h2 id="result-title" tabindex="-1">${word('result')}</h2>`,
      `<p id="all-read" hidden>${word('all-read')}</p>`,
      `<dl><dt>${word('good')}</dt><dd data-fill="good"></dd><dt>${word('change')}</dt><dd data-fill="change"></dd><dt>${word('unclear')}</dt><dd data-fill="unclear"></dd><dt>${word('open-texts')}</dt><dd data-fill="open"></dd></dl>`,
      `<label>${word('name')}<input id="name" autocomplete="off" maxlength="80" dir="auto"></label>`,
      `<fieldset><legend>${word('relation')}</legend>`,
      ...relations.map(
        (relation) =>
          `<label><input type="radio" name="relation" value="${relation}" autocomplete="off"> ${word(relation)}</label>`,
      ),
      '</fieldset>',
      `<label>${word('date')}<input type="date" id="date"></label>`,
      `<div class="buttons">${button('save-file', 'save-file')}${button('copy', 'copy')}</div>`,
      `<div role="status"><p id="who-first" hidden>${word('who-first')}</p><p id="saved" hidden>${word('saved')}</p><p id="copied" hidden>${word('copied')}</p><p id="not-copied" hidden>${word('not-copied')}</p></div>`,
      `<textarea id="text" readonly hidden dir="ltr" rows="6" aria-label="${unwrapFallback(word('result'))}"></textarea>`,
      `<p>${contact === undefined ? word('send') : word('send-to', { contact })}</p><p>${word('stays')}</p>`,
      '</section>',
    ].join('\n');
  }

  function renderBar(): string {
    const fills = { done: '<span data-fill="done">0</span>', all: '<span data-fill="all">0</span>' };
    return [
      '<section id="bar" aria-labelledby="progress" hidden>',
      '<div id="panel" hidden><dl id="originals"></dl>',
      `<dl id="terms"><dt>${word('terms')}</dt></dl>`,
      `<dl id="terms-missing"><dt>${word('terms-missing')}</dt></dl></div>`,
      `<form id="form" hidden><div id="better"><label id="better-label" for="draft">${word('better')}</label>`,
      `<div id="draft" class="w" role="textbox" aria-multiline="true" aria-labelledby="better-label" tabindex="0" spellcheck="true"></div></div>`,
      `<label>${word('note')}<input id="note" autocomplete="off" maxlength="500" dir="auto"></label>`,
      `<div role="alert"><div id="lost" hidden><p>${word('lost')} <span id="lost-parts"></span></p>${button('put-back', 'put-back')}</div><p id="unchanged" hidden>${word('unchanged')}</p></div>`,
      `<div class="buttons"><button id="save">${word('save')}</button>${button('cancel', 'cancel')}</div></form>`,
      '<div id="controls">',
      `<div class="row"><span id="progress">${word('progress', fills)}</span>${button('undo', 'undo')}${button('finish', 'finish')}</div>`,
      `<div class="row"><button type="button" id="previous" aria-label="${unwrapFallback(word('previous'))}">‹</button><button type="button" id="next" aria-label="${unwrapFallback(word('next'))}">›</button>`,
      `<button type="button" id="original" aria-expanded="false" aria-controls="panel">${word('original')}</button><span id="answer-first" hidden>${word('answer-first')}</span></div>`,
      `<div class="verdicts" id="verdicts">${button('good', 'good')}${button('change', 'change')}${button('unclear', 'unclear')}</div>`,
      `<div id="after-question" hidden>${button('continue', 'continue')}</div>`,
      '</div></section>',
    ].join('\n');
  }

  return { renderSection, renderFile };
}

function formatLang(tag: string): string {
  return ` lang="${tag}" dir="${getDirection(tag)}"`;
}

function getDigest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The answers in an order that says nothing about which is right, the same in every sheet. */
function shuffle(
  answers: readonly string[],
  id: string,
): { readonly answer: string; readonly index: number }[] {
  const getKey = (index: number): string => getDigest(`${id} ${String(index)}`);
  return answers
    .map((answer, index) => ({ answer, index }))
    .sort((a, b) => (getKey(a.index) < getKey(b.index) ? -1 : 1));
}
