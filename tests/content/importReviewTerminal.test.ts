import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useContentCopy } from '../support/contentCopy.ts';
import { change, createResult, findText } from '../support/reviewResult.ts';
import { answerOnTerminal } from '../support/terminal.ts';

const IDS = ['contacts/hotline/who', 'guides/rights/1', 'guides/rights/2'];

const copy = useContentCopy();
const { isChanged } = copy;

/** Imports a result that proposes changes of three texts, and answers each question. */
function answer(...answers: readonly string[]) {
  const file = join(copy.folder, 'result.json');
  writeFileSync(file, JSON.stringify(createResult(IDS.map((id) => change(findText(id))))));
  return answerOnTerminal(
    `tools/translation/translate.ts import-review ${file}`,
    copy.contentDir,
    answers.map((typed) => [/nothing: /, `${typed}\r`]),
  );
}

describe('npm run translate -- import-review on a terminal', () => {
  it('asks about each change, repeats after unclear input, and applies accepted changes', async () => {
    const { status, shown } = await answer('n', 'perhaps', 'y', 'n');
    expect(shown).toContain('3 texts read: 0 good, 3 with a better text');
    expect(shown).toContain('1 text counts as reviewed by T. N.; 1 text was changed.');
    expect(status).toBe(0);
    expect([isChanged('ar/contacts.yaml'), isChanged('ar/guides/rights.mdx')]).toEqual([false, true]);
  });

  it('applies all remaining changes after "a"', async () => {
    const { shown } = await answer('n', 'a');
    expect(shown).toContain('2 texts were changed.');
  });

  it('writes nothing if it is stopped', async () => {
    const { status, shown } = await answer('y', 's');
    expect(shown).toContain('Stopped. Nothing was written.');
    expect(status).toBe(1);
    for (const file of ['contacts.yaml', 'guides/rights.mdx', 'reviewed.json'])
      expect(isChanged(`ar/${file}`), file).toBe(false);
  });
});
