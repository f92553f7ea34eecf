/** The screen where tickets are listed, read and worked on. */
export function TicketsPage() {
  return null;
}
