/** Why a command cannot be done. Screens translate the code; the message is for logs and developers. */
export type CommandErrorCode =
  | 'text-required'
  | 'subject-required'
  | 'illegal-status'
  | 'waiting-for-required'
  | 'resolution-required'
  | 'minutes-out-of-range'
  | 'quantity-out-of-range'
  | 'times-out-of-order'
  | 'same-record'
  | 'other-account'
  | 'checklist-open'
  | 'already-decided'
  | 'field-not-editable'
  | 'invalid-value'
  | 'not-permitted';

const messages: Record<CommandErrorCode, string> = {
  'text-required': 'Write a text first.',
  'subject-required': 'A subject is needed.',
  'illegal-status': 'The record cannot go from its status to that one.',
  'waiting-for-required': 'Say whom or what the ticket waits for.',
  'resolution-required': 'Say how it was solved.',
  'minutes-out-of-range': 'Between 1 and 1,440 minutes.',
  'quantity-out-of-range': 'A whole number of pieces, at least one.',
  'times-out-of-order': 'The end lies before the beginning.',
  'same-record': 'A record cannot be linked to itself.',
  'other-account': 'The record belongs to another account.',
  'checklist-open': 'Required steps of a checklist have no answer.',
  'already-decided': 'The value of this proposal cannot be put there any more.',
  'field-not-editable': 'This field has a command of its own or is assigned by the server.',
  'invalid-value': 'A value does not fit its field.',
  'not-permitted': 'The role of this person does not allow it.',
};

/** Thrown by commands before anything is written, so nothing has to be taken back. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: CommandErrorCode;
  /** The field that is wrong, where it is one. */
  readonly field: string | null;

  constructor(code: CommandErrorCode, field: string | null = null) {
    super(field === null ? messages[code] : `${messages[code]} (${field})`);
    this.code = code;
    this.field = field;
  }
}
