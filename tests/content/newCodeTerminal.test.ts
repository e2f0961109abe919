import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useContentCopy } from '../support/contentCopy.ts';
import { FIXTURE_CONTENT } from '../support/sites.ts';
import { answerOnTerminal, type Answers } from '../support/terminal.ts';

const CAMPAIGNS = 'facts/campaigns';
const CTRL_C = '\u0003';

const copy = useContentCopy();

async function typeCode(options: string, answers: Answers): Promise<number | null> {
  const { status } = await answerOnTerminal(`tools/codes/newCode.ts ${options}`, copy.contentDir, answers);
  return status;
}

/** The files of the new codes, without the codes. */
function listMade(): string[] {
  const before = readdirSync(join(FIXTURE_CONTENT, CAMPAIGNS));
  return readdirSync(join(copy.contentDir, CAMPAIGNS))
    .filter((file) => !before.includes(file))
    .map((file) => copy.read(join(CAMPAIGNS, file)).replace(/^code: .*\n/, ''));
}

describe('npm run code on a terminal', () => {
  it('asks for missing options, by number or by name, and creates a code', async () => {
    const status = await typeCode('--material card', [
      [/Which page does it open\?[\s\S]* 3 {2}compare[\s\S]*number: /, '3\r'],
      [/In which language\?[\s\S]* 1 {2}ask[\s\S]*number: /, 'ask\r'],
    ]);
    expect(status).toBe(0);
    expect(listMade()).toEqual(['target: compare\nlanguage: ask\nmaterial: card\nstatus: planned\n']);
  });

  it('asks again when the answer is not listed', async () => {
    const status = await typeCode('--material card --language ask', [
      [/number: /, '99\r'],
      [/number: /, 'stat\r'],
      [/number: /, '\r'],
      [/number: /, 'start\r'],
    ]);
    expect(status).toBe(0);
    expect(listMade()).toEqual(['target: start\nlanguage: ask\nmaterial: card\nstatus: planned\n']);
  });

  it('creates no code when it is cancelled', async () => {
    const status = await typeCode('', [
      [/Which page does it open\?[\s\S]*number: /, '1\r'],
      [/In which language\?[\s\S]*number: /, CTRL_C],
    ]);
    expect(status).toBe(1);
    expect(listMade()).toEqual([]);
  });
});
