/**
 * `npm run translate -- status`: how far each language is, and what to do next; `status vi` names each text that is open.
 * `accept vi guides/time/12`: the translation still holds. `export vi`, `import FILE…`: for the programs of translators.
 * `start vi`: a new language.
 */
import { getSettings } from '../settings.ts';
import { tellFailure } from './tellFailure.ts';
import { runTranslate } from './translateCommand.ts';

await tellFailure(() => {
  console.log(runTranslate(process.argv.slice(2), getSettings()));
});
