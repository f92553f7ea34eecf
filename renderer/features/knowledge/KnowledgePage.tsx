/** Screen of the knowledge. */
export function KnowledgePage() {
  return <main />;
}
