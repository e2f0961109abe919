import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { layersRule } from './eslint.layers.ts';
import astroFiles from './tsconfig.astro.json' with { type: 'json' };

const PHYSICAL =
  /(?:^|[\s:!-])(?:m[lr]|p[lr]|left|right|inset-x|border-[lr]|rounded-(?:l|r|tl|tr|bl|br)|text-(?:left|right)|float-(?:left|right)|scroll-[mp][lr])(?:-|$|\s)/;

/** Requires classes that follow the text direction: `ms-2`, never `ml-2`. */
const logicalClasses = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, value) => {
      if (typeof value === 'string' && PHYSICAL.test(value)) {
        context.report({
          node,
          message: `Physical direction in class "${value}". Use ms, me, ps, pe, start or end.`,
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

/** Lints what oxlint can't: templates, files that import one, and imports between layers. oxlint and Astro check types. */
export default defineConfig(
  { ignores: ['dist', 'dist.*', 'dist-editor', '.build', '.astro', 'node_modules', 'tests/fixtures'] },
  {
    files: ['**/*.astro/*.ts', '**/*.js', '**/*.mjs', ...astroFiles.include],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
  },
  ...astro.configs.recommended,
  { plugins: { site: { rules: { 'logical-classes': logicalClasses, layers: layersRule } } } },
  { files: ['**/*.astro'], rules: { 'site/logical-classes': 'error' } },
  { files: ['{src,tools}/**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
  { files: ['{src,tools}/**'], rules: { 'site/layers': 'error' } },
);
