/** Every test that tries many values tries the same ones on every machine; a failure prints the seed with its value. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_125) });
