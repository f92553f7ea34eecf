import { rejectionTable, type Op, type OpResult, type RejectionCode } from '../../shared/protocol/push.ts';

/** Thrown while an op is applied: it and its group have no effect. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RejectionCode;

  constructor(code: RejectionCode, detail?: string) {
    super(detail === undefined ? rejectionTable[code] : `${rejectionTable[code]} ${detail}`);
    this.code = code;
  }
}

export function rejected(op: Op, code: RejectionCode, message: string = rejectionTable[code]): OpResult {
  return { opId: op.opId, status: 'rejected', code, message };
}
