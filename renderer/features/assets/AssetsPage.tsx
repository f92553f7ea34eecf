/** Screen of the assets. */
export function AssetsPage() {
  return <main />;
}
