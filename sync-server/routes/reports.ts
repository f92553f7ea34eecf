import type { FastifyInstance } from 'fastify';
import {
  slaReportQuerySchema,
  warningsQuerySchema,
  type SlaReportAnswer,
  type WarningsAnswer,
} from '../../shared/protocol/reports.ts';
import { maySee } from '../../shared/access/grant.ts';
import type { Access } from '../access/grants.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import { slaReport } from '../reports/sla-report.ts';
import { warningsReport } from '../reports/warnings-report.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

const DAY_MS = 86_400_000;
/** What a warnings answer reaches back and ahead unless it is asked for something else. */
const BACK_MS = 3 * DAY_MS;
const AHEAD_MS = DAY_MS;
const LONGEST_MS = 62 * DAY_MS;
/** Warnings that one answer holds. */
const MOST = 2_000;

/** GET /api/reports/sla, GET /api/reports/warnings: for staff, on what they may see. */
export function reportRoutes(app: FastifyInstance, { store, grants }: Services): void {
  app.get('/api/reports/sla', async (request): Promise<SlaReportAnswer> => {
    const { access } = await authenticate(store, grants, request);
    checkStaff(access);
    const { month, account } = parseBody(slaReportQuerySchema, request.query);
    if (account !== undefined && !maySee(access.grant, [`account:${account}`]))
      throw new RequestError('not-found');
    const now = Date.now();
    return { serverTime: now, month, accounts: await slaReport(store, access, { month, account, now }) };
  });

  app.get('/api/reports/warnings', async (request): Promise<WarningsAnswer> => {
    const { access } = await authenticate(store, grants, request);
    checkStaff(access);
    const now = Date.now();
    const { from = now - BACK_MS, to = Math.max(now, from) + AHEAD_MS } = parseBody(
      warningsQuerySchema,
      request.query,
    );
    if (to <= from || to - from > LONGEST_MS)
      throw new RequestError(
        'invalid-request',
        'Ask for a span that ends after it begins, of at most 62 days.',
      );
    const warnings = await warningsReport(store, grants, access, { from, to, now });
    return {
      serverTime: now,
      from,
      to,
      warnings: warnings.slice(0, MOST),
      hasMore: warnings.length > MOST,
    };
  });
}

/** What was agreed with customers is no business of a service partner, nor of somebody who left. */
function checkStaff({ grant }: Access): void {
  if (grant.partner !== null || !grant.scopes.has('staff'))
    throw new RequestError('forbidden', 'Reports on contracts are for staff.');
}
