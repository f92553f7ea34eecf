import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  devicesAnswerSchema,
  revokeAnswerSchema,
  type Device,
  type DevicesAnswer,
} from '../../../shared/protocol/devices.ts';
import { useSyncStatus } from '../../data/hooks.ts';
import { server } from '../../data/server.ts';

const KEY = ['devices'];
const SOON_MS = 5_000;
const LATER_MS = 30_000;

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
    refetchInterval: ({ state }) => (isWaitedFor(state.data, state.status) ? SOON_MS : LATER_MS),
  });
}

/** Somebody looks at a list that is not there, or waits to see that a device was wiped. */
function isWaitedFor(data: DevicesAnswer | undefined, status: 'pending' | 'error' | 'success'): boolean {
  return status === 'error' || data?.devices.some((device) => device.state === 'revoked') === true;
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
