import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChromium } from '../../src/commands/chromium.ts';
import { programs, requirePrograms } from '../../src/commands/programs.ts';

export interface SpeakingBrowser {
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/**
 * Chromium with the voices of a Linux desktop. The sound goes to a null device, faster than real time, so that a machine
 * without speakers can play a page to its end. The speech dispatcher is a separate process that ends a second after the
 * browser.
 */
export async function startSpeakingBrowser(): Promise<SpeakingBrowser> {
  requirePrograms([programs.speech, programs.voices]);
  const home = mkdtempSync(join(tmpdir(), 'voices-'));
  const settings = join(home, '.config/speech-dispatcher');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(home, '.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
  writeFileSync(
    join(settings, 'speechd.conf'),
    [
      'AudioOutputMethod "alsa"',
      'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"',
      'DefaultModule espeak-ng',
      'Timeout 1',
      '',
    ].join('\n'),
  );
  const browser = await startChromium({ HOME: home, XDG_RUNTIME_DIR: home }, ['--enable-speech-dispatcher']);
  return {
    browser,
    stop: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
