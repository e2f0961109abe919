/**
 * Part of `npm run bench`: what printed codes cost a build. Builds the site without more codes, with 100 and with 200,
 * in every language, and prints the seconds for each. In proportion means: the two last figures are alike.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CODE_SIGNS, createCode } from '../src/domain/code.ts';

const COUNTS = [0, 100, 200];

const folder = mkdtempSync('.build/bench-codes-');
const content = join(folder, 'content');
cpSync('content', content, { recursive: true });

const used = new Set<string>();
let state = 1;
const next = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % Math.min(below, CODE_SIGNS.length);
};

const seconds = COUNTS.map((count) => {
  while (used.size < count) {
    const code = createCode(used, next);
    used.add(code);
    const language = used.size % 2 === 0 ? 'ask' : 'th';
    writeFileSync(
      join(content, `facts/campaigns/${code}.yaml`),
      `code: ${code}\ntarget: now\nlanguage: ${language}\nmaterial: sticker\nstatus: planned\n`,
    );
  }
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: content,
      OUT_DIR: join(folder, 'dist'),
    },
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
});
rmSync(folder, { recursive: true });

for (const [index, count] of COUNTS.entries()) {
  const [before = 0, own = 0] = [seconds[index - 1], seconds[index]];
  const added = count - (COUNTS[index - 1] ?? 0);
  const each = index === 0 ? '' : `, ${(((own - before) / added) * 1000).toFixed(0)} ms for each code more`;
  console.log(`codes   ${String(count).padStart(3)} more codes: ${own.toFixed(1)} s${each}`);
}
