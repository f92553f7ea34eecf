/** Screen of the commitments. */
export function CommitmentsPage() {
  return <main />;
}
