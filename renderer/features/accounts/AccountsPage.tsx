/** Screen of the accounts. */
export function AccountsPage() {
  return <main />;
}
