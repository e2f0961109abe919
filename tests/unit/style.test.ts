import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { paintMessage } from '../../src/commands/style.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const [RED, NORMAL, BOLD, NOT_BOLD] = ['\u001B[31m', '\u001B[39m', '\u001B[1m', '\u001B[22m'];
const open = (isTTY: boolean) =>
  Object.assign(new Writable(), { isTTY, getColorDepth }) as unknown as NodeJS.WriteStream;
/** What Node returns for a terminal with colours. */
const getColorDepth = (): number => (process.env['NO_COLOR'] === undefined ? 8 : 1);

const MESSAGE = `site.yaml:3  The name is missing.
  Add a line: name: …
en/ui.json  This file is missing.`;

describe('paintMessage', () => {
  it('highlights locations and problems on a terminal', () => {
    vi.stubEnv('NO_COLOR', undefined);
    expect(paintMessage(MESSAGE, open(true))).toBe(
      `${BOLD}site.yaml:3${NOT_BOLD}  ${RED}The name is missing.${NORMAL}
  Add a line: name: …
${BOLD}en/ui.json${NOT_BOLD}  ${RED}This file is missing.${NORMAL}`,
    );
    expect(paintMessage('No.\n  Yes.', open(true))).toBe(`${RED}No.${NORMAL}\n  Yes.`);
  });

  it('changes nothing without a terminal or with NO_COLOR', () => {
    expect(paintMessage(MESSAGE, open(false))).toBe(MESSAGE);
    vi.stubEnv('NO_COLOR', '1');
    expect(paintMessage(MESSAGE, open(true))).toBe(MESSAGE);
  });
});
