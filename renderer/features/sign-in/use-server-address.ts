import { useEffect, useState } from 'react';
import { useDesktop } from '../../app/desktop.ts';

const KEY = 'ff-server';

/** The server's address as typed: at first the one used last, else the one that the console was started for. */
export function useServerAddress(): [address: string, set: (address: string) => void] {
  const [address, setAddress] = useState(() => localStorage.getItem(KEY) ?? '');
  const desktop = useDesktop();
  useEffect(() => {
    const prefill = async (): Promise<void> => {
      const server = await desktop.defaultServer();
      if (server !== null) setAddress((typed) => (typed === '' ? server : typed));
    };
    void prefill();
  }, [desktop]);
  return [address, setAddress];
}
