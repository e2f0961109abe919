import type { EditSession, SessionRequest } from '../../tools/editor/editSession.ts';
import { createAccess, type Access } from '../../tools/editor/page/access.ts';

/** Calls the editor's backend without a server, passing everything through JSON as a server would. */
export function createSessionAccess(session: EditSession): Access {
  return createAccess(async <Answer>(action: string, request: object): Promise<Answer> => {
    await Promise.resolve();
    const received = JSON.parse(JSON.stringify(request)) as SessionRequest;
    const text = JSON.stringify({ answer: session.handle(action, received) });
    return (JSON.parse(text) as { readonly answer: Answer }).answer;
  });
}
