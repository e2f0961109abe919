/** The fields of `SpeechSynthesisVoice` that are used here. */
interface Voice {
  readonly lang: string;
  /** Speaks on the device. Any other voice sends the text to a company. */
  readonly localService: boolean;
  /** Selected in the settings of the device. */
  readonly default: boolean;
}

/**
 * A voice on the device for a language, of any country.
 * @example findLocalVoice([{ lang: 'th_TH', localService: true, default: false }], 'th')?.lang // => 'th_TH'
 */
export function findLocalVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const matching = voices.filter(
    ({ lang, localService }) => localService && getBase(lang) === getBase(language),
  );
  return matching.find((voice) => voice.default) ?? matching[0];
}

/** Some phones use `th_TH`. */
function getBase(tag: string): string | undefined {
  return tag.split(/[-_]/)[0];
}

/**
 * Matches up to 180 characters, about 15 seconds of speech, after which some browsers fall silent: to the end of a sentence,
 * otherwise to a space, otherwise one whole word. A dot inside a number or URL does not end a sentence. Not with
 * `Intl.Segmenter`, which older browsers lack and which finds no sentences in Thai.
 */
const PARTS = /\S[^]{0,179}(\p{STerm}(?![\p{Ll}\p{N}])|$)|\S[^]{0,179}\s|\S+/gu;

/**
 * Splits a text into parts that browsers can speak without falling silent.
 * @example splitSpeech(' You can call.') // => ['You can call.']
 */
export function splitSpeech(text: string): readonly string[] {
  return text.match(PARTS) ?? [];
}
