/** Makes property tests use the same values on every machine; failures print the seed and the value. */
import fc from 'fast-check';

/** `npm run test:all` chooses another one for each run. */
export const SEED = Number(process.env['SEED'] ?? 20_261_125);

fc.configureGlobal({ seed: SEED });
