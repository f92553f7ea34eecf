/** Could the records be opened? Where they could not, that is reported once, where they are opened. */
export async function isOpen(collection: Promise<unknown>): Promise<boolean> {
  try {
    await collection;
    return true;
  } catch {
    return false;
  }
}
