import { useState } from 'react';

/**
 * Was what stands in a form typed before it was opened?
 * @param kept the form; it counts what was there when it had been read
 */
export function useRestored({ isLoaded, isDraft }: { isLoaded: boolean; isDraft: boolean }): boolean {
  const [wasThere, setThere] = useState<boolean | null>(null);
  if (isLoaded && wasThere === null) setThere(isDraft);
  return isDraft && wasThere === true;
}
