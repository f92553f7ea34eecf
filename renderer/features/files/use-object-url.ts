import { useEffect, useState } from 'react';

/** An address for bytes, as long as they are shown; `null` while there is none. */
export function useObjectUrl(content: Blob | null): string | null {
  const [made, setMade] = useState<{ content: Blob; url: string } | null>(null);
  useEffect(() => {
    if (content === null) return undefined;
    const url = URL.createObjectURL(content);
    // oxlint-disable-next-line react/set-state-in-effect -- an address lives as long as the effect that ends it
    setMade({ content, url });
    return () => URL.revokeObjectURL(url);
  }, [content]);
  return made !== null && made.content === content ? made.url : null;
}
