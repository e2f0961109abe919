/** Asks on the terminal which changes of a reviewer to accept. */
import { askOnTerminal } from '../../src/commands/askOnTerminal.ts';
import type { ProposedChange } from './importReview.ts';
import { formatChange } from './showReview.ts';

const QUESTION = 'Accept it? y: yes, n: no, a: yes to all, s: stop and write nothing: ';

/** The names of the accepted changes; undefined if the person stops. */
export function askForChanges(changes: readonly ProposedChange[]): Promise<string[] | undefined> {
  return askOnTerminal(async (ask) => {
    const accepted: string[] = [];
    let isAll = false;
    for (const [index, change] of changes.entries()) {
      console.log(`\n${String(index + 1)} of ${String(changes.length)}: ${formatChange(change)}`);
      if (change.issues.length > 0) continue;
      let answer: string = isAll ? 'a' : '';
      while (!/^[ynas]$/.test(answer)) answer = (await ask(QUESTION)).toLowerCase();
      if (answer === 's') return undefined;
      isAll = answer === 'a';
      if (answer !== 'n') accepted.push(change.id);
    }
    return accepted;
  });
}
