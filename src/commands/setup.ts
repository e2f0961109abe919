/** `npm run setup`, with which `npm test` begins: sees to it that all programs are there that the tests start. */
import { programs, requirePrograms } from './programs.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  requirePrograms(Object.values(programs));
});
