import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of screen the focus goes to the new title, as a page load would do; moving between list and
 * detail of one screen leaves it where it is.
 */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const screen = useLocation().pathname.split('/')[1] ?? '';
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current === screen) return undefined;
    previous.current = screen;
    const frame = requestAnimationFrame(() => {
      // A screen that puts the focus somewhere itself, such as the first field of a form, knows better.
      if (main.current?.contains(document.activeElement) && document.activeElement !== main.current) return;
      (main.current?.querySelector<HTMLElement>('[data-ff-title]') ?? main.current)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [screen]);
  return main;
}
