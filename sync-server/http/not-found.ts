import type { FastifyInstance } from 'fastify';
import { RequestError } from './request-error.ts';

/** Which methods each address takes, filled while routes are registered. */
export class MethodTable {
  readonly #methods = new Map<string, Set<string>>();

  add(path: string, methods: readonly string[]): void {
    const known = this.#methods.get(path) ?? new Set();
    for (const method of methods) known.add(method);
    this.#methods.set(path, known);
  }

  of(path: string): string[] {
    return [...(this.#methods.get(path) ?? [])];
  }

  /** Every address with its methods, as they are registered (`/api/hand-ins/:id`). */
  all(): { path: string; methods: string[] }[] {
    return [...this.#methods].map(([path, methods]) => ({ path, methods: [...methods] }));
  }
}

/** 405 where the address exists for another method, else 404. */
export function missing(table: MethodTable, url: string): RequestError {
  const methods = table.of(url.split('?')[0] ?? '');
  if (methods.length === 0) return new RequestError('not-found');
  return new RequestError('method-not-allowed', undefined, { allow: methods.join(', ') });
}

/** Note every route as it is registered. Call before the first one. */
export function watchRoutes(app: FastifyInstance, table: MethodTable): MethodTable {
  app.addHook('onRoute', (route) => {
    table.add(route.url, [route.method].flat());
  });
  return table;
}
