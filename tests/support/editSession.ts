import type { EditSession, Question } from '../../src/commands/editSession.ts';
import type { Access } from '../../src/editor/page/access.ts';

/** The program of the editor without a server: what is asked and answered is what would be sent. */
export function createSessionAccess(session: EditSession): Access {
  const ask = async <Answer>(what: string, question: object): Promise<Answer> => {
    await Promise.resolve();
    const asked = JSON.parse(JSON.stringify(question)) as Question;
    const text = JSON.stringify({ answer: session.answer(what, asked) });
    return (JSON.parse(text) as { readonly answer: Answer }).answer;
  };
  return {
    config: (language) => ask('config', { language }),
    open: (name) => ask('open', { name }),
    try: (opened, values, first, language) => ask('try', { opened, values, first, language }),
    save: (opened, values, by) => ask('save', { opened, values, by }),
    merge: (opened, draft) => ask('merge', { opened, ...draft }),
    keep: (question) => ask('keep', question),
    discard: (name) => ask('discard', { name }),
    listVersions: (name) => ask('versions', { name }),
  };
}
