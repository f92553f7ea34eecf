import type { CallPayload } from '../shared/ipc/channels.ts';

type Request = CallPayload<'desktop:notify'>;
/** Ids of notifications shown lately; more are not needed to catch a repeat. */
const REMEMBERED = 1_000;

/**
 * Shows each notification once, whatever asks for it again, and opens its route when it is clicked.
 *
 * @param show puts it on the screen
 * @param open brings the console forward at a route
 */
export function createNotifier(
  show: (request: Request, onClick: () => void) => void,
  open: (route: string) => void,
): (request: Request) => { shown: boolean } {
  const seen = new Set<string>();
  return (request) => {
    if (seen.has(request.id)) return { shown: false };
    seen.add(request.id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    show(request, () => open(request.route));
    return { shown: true };
  };
}
