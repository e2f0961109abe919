import { defineConfig } from 'oxlint';

/** The strictest rule sets of typescript-eslint, as far as oxlint has their rules. */
const STRICT = `
  adjacent-overload-signatures array-type await-thenable ban-tslint-comment class-literal-property-style
  consistent-generic-constructors consistent-indexed-object-style consistent-type-assertions
  consistent-type-definitions no-array-constructor no-array-delete no-base-to-string
  no-confusing-non-null-assertion no-deprecated no-duplicate-enum-values
  no-duplicate-type-constituents no-dynamic-delete no-empty-function no-empty-object-type
  no-explicit-any no-extra-non-null-assertion no-extraneous-class no-floating-promises no-for-in-array
  no-generated-empty-object-type no-implied-eval no-inferrable-types no-invalid-void-type
  no-meaningless-void-operator no-misused-new no-misused-promises no-misused-spread no-mixed-enums
  no-namespace no-non-null-asserted-nullish-coalescing no-non-null-asserted-optional-chain
  no-non-null-assertion no-redundant-type-constituents no-require-imports no-this-alias
  no-unnecessary-boolean-literal-compare no-unnecessary-condition no-unnecessary-template-expression
  no-unnecessary-type-arguments no-unnecessary-type-assertion no-unnecessary-type-constraint
  no-unnecessary-type-conversion no-unnecessary-type-parameters no-unsafe-argument no-unsafe-assignment
  no-unsafe-call no-unsafe-declaration-merging no-unsafe-enum-comparison no-unsafe-function-type
  no-unsafe-member-access no-unsafe-return no-unsafe-unary-minus no-unused-expressions no-unused-vars
  no-useless-constructor no-useless-default-assignment no-wrapper-object-types
  non-nullable-type-assertion-style only-throw-error prefer-as-const prefer-find prefer-for-of
  prefer-function-type prefer-includes prefer-literal-enum-member prefer-namespace-keyword
  prefer-nullish-coalescing prefer-optional-chain prefer-promise-reject-errors
  prefer-reduce-type-parameter prefer-regexp-exec prefer-return-this-type prefer-string-starts-ends-with
  related-getter-setter-pairs require-await triple-slash-reference unbound-method unified-signatures
  use-unknown-in-catch-callback-variable
`;

/** Without `--type-aware`, as for templates and files that import one, rules that need types are skipped. */
export default defineConfig({
  plugins: ['typescript'],
  jsPlugins: ['./lintLayers.ts'],
  categories: { correctness: 'off' },
  ignorePatterns: ['/dist', '/dist.*', '/dist-editor', '.build', '.astro', 'tests/fixtures'],
  rules: {
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    ...Object.fromEntries(
      STRICT.trim()
        .split(/\s+/)
        .map((name) => [`typescript/${name}`, 'error']),
    ),
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    // `noPropertyAccessFromIndexSignature` requires brackets for index signatures.
    'typescript/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    // `() => close()` is how a handler is written.
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/restrict-plus-operands': [
      'error',
      {
        ...{ allowAny: false, allowBoolean: false, allowNullish: false },
        ...{ allowNumberAndString: false, allowRegExp: false },
      },
    ],
    'typescript/restrict-template-expressions': [
      'error',
      {
        ...{ allowAny: false, allowBoolean: false, allowNever: false },
        ...{ allowNullish: false, allowNumber: false, allowRegExp: false },
      },
    ],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
  },
  overrides: [{ files: ['{src,tools}/**'], rules: { 'site/layers': 'error' } }],
});
