/** Read the part of the program that opens the records, e.g. while somebody types a password. */
export function preloadRecords(): void {
  // A failure shows when the records are opened.
  import('./open-records.ts').catch(() => undefined);
}
