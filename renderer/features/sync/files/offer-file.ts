/** Give the person a file to keep, as a download. */
export function offerFile(content: unknown, name: string): void {
  const file = new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own handle on the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `fieldfare-unsent-2026-11-21T1405.ffwork` */
export function fileName(now: number, extension: 'ffwork' | 'json'): string {
  return `fieldfare-unsent-${new Date(now).toISOString().slice(0, 16).replaceAll(':', '')}.${extension}`;
}
