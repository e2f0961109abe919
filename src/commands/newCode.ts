/**
 * `npm run code`: makes a code that was never used and writes its file.
 * @example npm run code -- --target now --language th --material sticker --owner cmm --place "Station toilets"
 */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getSettings } from '../settings.ts';
import { planCode } from './planCode.ts';
import { readContentFiles } from '../content/readContentFiles.ts';
import { getSiteAddress } from '../content/siteContent.ts';
import { tellFailure } from './tellFailure.ts';

await tellFailure(() => {
  const { contentDir, buildTime } = getSettings();
  const { mistakes, file } = planCode(process.argv.slice(2), {
    contentFiles: readContentFiles(contentDir),
    siteAddress: getSiteAddress(),
    now: buildTime,
    random: randomInt,
  });

  if (file) {
    const path = join(contentDir, file.path);
    mkdirSync(dirname(path), { recursive: true });
    // A file that is there is never written over.
    writeFileSync(path, file.text, { flag: 'wx' });
    console.log(`${path}\n\n${file.next}`);
  } else {
    console.error(mistakes.join('\n'));
    process.exitCode = 1;
  }
});
