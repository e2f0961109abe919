/** Makes property tests use the same values on every machine; failures print the seed and the value. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_125) });
