import type { FastifyInstance } from 'fastify';
import { openApi } from '../http/openapi.ts';

/** GET /openapi.json */
export function openApiRoute(app: FastifyInstance): void {
  const document = openApi();
  app.get('/openapi.json', async () => document);
}
