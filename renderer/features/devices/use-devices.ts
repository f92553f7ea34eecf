import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { devicesAnswerSchema, revokeAnswerSchema, type Device } from '../../../shared/protocol/devices.ts';
import { useSyncStatus } from '../../data/hooks.ts';
import { server } from '../../data/server.ts';

const KEY = ['devices'];

/** The list as the server has it; only the server knows it. */
export function useDevices() {
  const { link } = useSyncStatus();
  const queries = useQueryClient();
  // Sync notices a link that works again before the browser does.
  useEffect(() => {
    if (link === 'online') void queries.invalidateQueries({ queryKey: KEY });
  }, [link, queries]);
  return useQuery({
    queryKey: KEY,
    queryFn: () => server.get('/api/devices', devicesAnswerSchema),
    networkMode: 'always',
    retry: false,
    // While one is about to be wiped somebody is waiting to see that it was.
    refetchInterval: ({ state }) =>
      state.data?.devices.some((device) => device.state === 'revoked') === true ? 5_000 : 30_000,
  });
}

/** Revoke a device and read the list again. */
export function useRevoke() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, person }: Device) =>
      server.post(`/api/devices/${encodeURIComponent(id)}/revoke`, { person }, revokeAnswerSchema),
    networkMode: 'always',
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
