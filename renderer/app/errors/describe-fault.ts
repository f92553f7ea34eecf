import { isRouteErrorResponse } from 'react-router';

export interface Fault {
  /** `update`: a part of the console could not be read: no network, or a newer version was installed meanwhile. */
  kind: 'update' | 'unexpected';
  /** For whoever looks into it; English, no personal data added. */
  details: string;
}

/** What went wrong on a screen, sorted by what the person can do about it. */
export function describeFault(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    return { kind: 'unexpected', details: `${String(error.status)} ${error.statusText}` };
  }
  if (!(error instanceof Error)) return { kind: 'unexpected', details: String(error) };
  const isMissingPart = /dynamically imported module|importing a module script|preload CSS/i.test(
    error.message,
  );
  return { kind: isMissingPart ? 'update' : 'unexpected', details: error.stack ?? error.message };
}
