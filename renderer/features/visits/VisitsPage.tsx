/** Screen of the visits. */
export function VisitsPage() {
  return <main />;
}
