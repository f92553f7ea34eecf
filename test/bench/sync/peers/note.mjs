/** An entry as a person writes it. */
export function note() {
  return {
    id: crypto.randomUUID(),
    serverRevision: 0,
    type: 'note',
    subjectKind: 'tickets',
    subjectId: 'bench',
    at: Date.now(),
    text: 'Looked at it together with the customer; the part is on its way.',
    internal: true,
    data: {},
  };
}
