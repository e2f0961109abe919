import { defineConfig } from 'oxlint';
import tseslint from 'typescript-eslint';
import astroFiles from './tsconfig.astro.json' with { type: 'json' };

/** Rules of typescript-eslint that oxlint does not have. */
const MISSING = ['class-instance', 'enum'].map((what) => `@typescript-eslint/no-unsafe-${what}-assignment`);

/** The strictest sets of typescript-eslint, under the names that oxlint has for their rules. */
const rules = Object.fromEntries(
  [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked]
    .flat()
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name, setting]) => setting !== 'off' && !MISSING.includes(name))
    .map(([name, setting]) => [name.replace('@typescript-eslint', 'typescript'), setting]),
);

/** Types and form of whatever needs nothing that Astro makes; `astro check` and ESLint see the rest. */
export default defineConfig({
  plugins: ['typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true },
  ignorePatterns: [
    'dist',
    'dist.*',
    'dist-editor',
    '.build',
    '.astro',
    'tests/fixtures',
    '**/*.{js,mjs}',
    ...astroFiles.include,
  ],
  rules: {
    ...rules,
    // `noPropertyAccessFromIndexSignature` wants brackets where a name may not be there.
    'typescript/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  },
});
