import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const NowContext = createContext<number | null>(null);

/** One clock for all relative times of the window, ticking every 30 s and on return to the window. */
export function NowProvider({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    const timer = setInterval(tick, 30_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

/** The present, UTC milliseconds, renewed every 30 s. */
export function useNow(): number {
  const now = useContext(NowContext);
  if (now === null) throw new Error('useNow needs a <NowProvider> above it.');
  return now;
}
