/** A voice as browsers describe it. */
interface Voice {
  readonly lang: string;
  /** Speaks on the phone itself. Any other voice sends the words to a company. */
  readonly localService: boolean;
  /** What the phone is set to. */
  readonly default: boolean;
}

/**
 * A voice of the phone itself for a language, whatever the country.
 * @example findLocalVoice([{ lang: 'th_TH', localService: true, default: false }], 'th')?.lang // => 'th_TH'
 */
export function findLocalVoice<Own extends Voice>(voices: readonly Own[], language: string): Own | undefined {
  const own = voices.filter(({ lang, localService }) => localService && getBase(lang) === getBase(language));
  return own.find((voice) => voice.default) ?? own[0];
}

/** Some phones write `th_TH`. */
function getBase(tag: string): string | undefined {
  return tag.split(/[-_]/)[0];
}

/**
 * Up to as many letters as are spoken in a quarter of a minute, after which some browsers fall silent: to the end of a
 * sentence, else to a space, else a whole word. A dot inside a number or an address ends no sentence. By rules of writing
 * and not by `Intl.Segmenter`, which older browsers lack and which finds no end of a sentence in Thai.
 */
const PARTS = /\S[^]{0,179}(\p{STerm}(?![\p{Ll}\p{N}])|$)|\S[^]{0,179}\s|\S+/gu;

/**
 * A text in parts that are short enough to be spoken whole.
 * @example splitSpeech(' You can call.') // => ['You can call.']
 */
export function splitSpeech(text: string): readonly string[] {
  return text.match(PARTS) ?? [];
}
