import { startTransition, useEffect, useState } from 'react';
import { nextFrame } from '../data/next-frame.ts';

/**
 * A value as it was when the screen was last drawn: what is made from it comes behind the drawing and never holds it
 * up. `useDeferredValue` would be drawn later as well, but made before the frame is shown.
 * @param first stands in until the first frame is on the screen
 */
export function useBehindDrawing<T>(value: T, first: T): T {
  const [behind, setBehind] = useState(() => first);
  useEffect(() => {
    let isOver = false;
    const follow = async () => {
      await nextFrame();
      if (!isOver) startTransition(() => setBehind(() => value));
    };
    void follow();
    return () => {
      isOver = true;
    };
  }, [value]);
  return behind;
}
