/** The file cannot be imported at all; nothing more is written. The message says what to do. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
}

/** The command or its mapping was wrong. The message says what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
