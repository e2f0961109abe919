/** `npm run translate -- status`: shows how far each language is; its other actions change translations. */
import { getSettings } from '../../src/settings.ts';
import { runCommand } from '../../src/commands/runCommand.ts';
import { runTranslate, translateCommand } from './translateCommand.ts';

await runCommand(translateCommand, (line) => console.log(runTranslate(line, getSettings())));
