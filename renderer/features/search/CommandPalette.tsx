/** Search and commands on Ctrl/Cmd+K. */
export function CommandPalette() {
  return null;
}
