/** As `ref`: the field that somebody has just asked for takes the focus when it appears. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
