import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the tests' PostgreSQL; `null` without one, `undefined` in suites that need none. */
    postgres: string | null | undefined;
  }
}
