import { parseSession } from '../session/session-storage.ts';
import { sessionText } from '../session/session-text.ts';
import { setAside, type SetAside } from './set-aside.ts';

/** Leave the unsent work that cannot be opened where it is, and start the console with an empty outbox. */
export function putOutboxAside(reason: SetAside['reason']): void {
  const session = parseSession(sessionText());
  if (session !== null) {
    const whose = { server: session.server, personId: session.person.id };
    setAside(localStorage, whose, { part: 'outbox', reason, at: Date.now() });
  }
  location.reload();
}
