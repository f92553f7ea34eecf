/** The form that registers a ticket. */
export function NewTicketPage() {
  return null;
}
