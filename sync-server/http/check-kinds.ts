import { isKind } from '../../shared/records/kinds.ts';
import { RequestError } from './request-error.ts';

/** Throws `RequestError` `unknown-kind` for the first word that is not a kind. */
export function checkKinds(words: readonly string[]): void {
  const unknown = words.find((word) => !isKind(word));
  if (unknown !== undefined) throw new RequestError('unknown-kind', `"${unknown.slice(0, 50)}"`);
}
