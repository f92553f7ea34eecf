import { errorTable, type ErrorCode } from '../../shared/protocol/errors.ts';

/** An answer from the table of errors; anything else that is thrown becomes `internal`. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: Record<string, string>;

  /** `detail` is added to the table's message and must not hold what the caller may not know. */
  constructor(code: ErrorCode, detail?: string, headers: Record<string, string> = {}) {
    super(detail === undefined ? errorTable[code].message : `${errorTable[code].message} ${detail}`);
    this.code = code;
    this.status = errorTable[code].status;
    this.headers = headers;
  }
}
