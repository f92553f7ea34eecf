/** State of the address of a ticket that was registered just now. */
export const openedByForm = { isJustRegistered: true } as const;

/** Was the ticket registered just now? Then its title takes the focus: the form that had it is gone. */
export function isOpenedByForm(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isJustRegistered' in state;
}
