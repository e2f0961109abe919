/** `npm run translate -- status`: shows how far each language is; its other actions change translations. */
import { getSettings } from '../settings.ts';
import { runCommand } from './runCommand.ts';
import { runTranslate, translateCommand } from './translateCommand.ts';

await runCommand(translateCommand, (line) => {
  console.log(runTranslate(line, getSettings()));
});
