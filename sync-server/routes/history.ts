import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { maySee } from '../../shared/access/grant.ts';
import { MAX_REVISIONS, type HistoryAnswer } from '../../shared/protocol/history.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import { explain } from '../history/explain.ts';
import { checkKinds } from '../http/check-kinds.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';
import type { Store } from '../store/store.ts';

const addressSchema = z.object({ kind: z.string().max(100), id: z.uuid() });

/** GET /api/records/:kind/:id/history, for whoever may see the record today. */
export function historyRoute(app: FastifyInstance, { store, grants }: Services): void {
  app.get('/api/records/:kind/:id/history', async (request): Promise<HistoryAnswer> => {
    const { access } = await authenticate(store, grants, request);
    const address = parseBody(addressSchema, request.params);
    checkKinds([address.kind]);
    const kind = address.kind as Kind;
    const stored = await store.get(kind, address.id);
    if (stored === null || !maySee(access.grant, stored.scopes)) throw new RequestError('not-found');
    const rows = await store.history(kind, address.id, null, MAX_REVISIONS + 1);
    const explained = explain(access.grant, kind, stored, rows.slice(0, MAX_REVISIONS));
    // How colleagues call their devices is no business of a service partner.
    const names = access.grant.partner === null ? await deviceNames(store, explained) : new Map();
    const revisions = explained.map(({ replica, ...revision }) => {
      return { ...revision, device: names.get(keyOf({ ...revision, replica })) ?? null };
    });
    return { serverTime: Date.now(), revisions, hasMore: rows.length > MAX_REVISIONS };
  });
}

interface Origin {
  person: string | null;
  replica: string | null;
}

function keyOf({ person, replica }: Origin): string {
  return `${person} ${replica}`;
}

async function deviceNames(store: Store, revisions: readonly Origin[]): Promise<Map<string, string | null>> {
  const names = new Map<string, string | null>();
  for (const { person, replica } of revisions) {
    if (person === null || replica === null || names.has(keyOf({ person, replica }))) continue;
    const device = await store.device({ person, replica });
    names.set(keyOf({ person, replica }), device?.report?.name ?? null);
  }
  return names;
}
