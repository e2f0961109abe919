import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { roomsRule } from './eslint.rooms.js';

const PHYSICAL =
  /(?:^|[\s:!-])(?:m[lr]|p[lr]|left|right|inset-x|border-[lr]|rounded-(?:l|r|tl|tr|bl|br)|text-(?:left|right)|float-(?:left|right)|scroll-[mp][lr])(?:-|$|\s)/;

/** Only classes that follow the direction of the text: `ms-2`, never `ml-2`. */
const logicalClasses = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, value) => {
      if (typeof value === 'string' && PHYSICAL.test(value)) {
        context.report({
          node,
          message: `"${value}" names left or right. Write ms, me, ps, pe, start or end.`,
        });
      }
    };
    return {
      JSXAttribute(node) {
        if (node.name.name === 'class' && node.value?.type === 'Literal') check(node, node.value.value);
      },
      'JSXAttribute[name.name=/^class/] Literal'(node) {
        check(node, node.value);
      },
    };
  },
};

export default defineConfig(
  { ignores: ['dist', 'dist.*', 'dist-editor', '.build', '.astro', 'node_modules', 'tests/fixtures'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
  },
  {
    rules: {
      // `noPropertyAccessFromIndexSignature` wants brackets where a name may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  { plugins: { site: { rules: { 'logical-classes': logicalClasses, rooms: roomsRule } } } },
  { files: ['**/*.astro'], rules: { 'site/logical-classes': 'error' } },
  { files: ['src/**'], rules: { 'site/rooms': 'error' } },
  {
    // Type information does not reach into templates and their scripts, and in a new clone not into what Astro generates;
    // `astro check` sees the types of all.
    files: [
      '**/*.astro',
      '**/*.astro/*.ts',
      '**/*.js',
      '**/*.mjs',
      'src/content.config.ts',
      'tests/component/**',
      'src/content/guideText.ts',
      'tests/unit/schemaHints.test.ts',
    ],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
