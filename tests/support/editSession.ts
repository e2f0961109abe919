import type { EditSession, SessionRequest } from '../../src/commands/editSession.ts';
import type { Access } from '../../src/editor/page/access.ts';

/** Calls the editor's backend without a server, passing everything through JSON as a server would. */
export function createSessionAccess(session: EditSession): Access {
  const send = async <Answer>(action: string, request: object): Promise<Answer> => {
    await Promise.resolve();
    const received = JSON.parse(JSON.stringify(request)) as SessionRequest;
    const text = JSON.stringify({ answer: session.handle(action, received) });
    return (JSON.parse(text) as { readonly answer: Answer }).answer;
  };
  return {
    config: (language) => send('config', { language }),
    open: (name) => send('open', { name }),
    try: (opened, values, first, language) => send('try', { opened, values, first, language }),
    save: (opened, values, by) => send('save', { opened, values, by }),
    merge: (opened, draft) => send('merge', { opened, ...draft }),
    storeDraft: (request) => send('draft', request),
    discard: (name) => send('discard', { name }),
    listVersions: (name) => send('versions', { name }),
  };
}
