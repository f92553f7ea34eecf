import { useEffect, useState } from 'react';
import { attachmentOf, hashOfPart, type FilePart } from '../../../shared/files/attachment.ts';
import { hexOf } from '../../../shared/files/file-hash.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { useSyncStatus } from '../../data/hooks.ts';
import { useReplica, type Replica } from '../../data/replica-context.ts';

/** `on-its-way`: the entry is here and its bytes have not reached the server yet. */
export type FileAbsence = 'reading' | 'on-its-way' | 'scanning' | 'offline' | 'refused' | 'erased' | 'failed';
export type FilePartState = { state: 'here'; content: Blob } | { state: FileAbsence };

/** Between two questions for bytes that somebody else is still sending. */
const AGAIN_MS = 5_000;
const reading: FilePartState = { state: 'reading' };

/** The bytes of an attachment: from this device, else from the server, which are then kept here. */
export function useFilePart(entry: Entry, part: FilePart, isWanted = true): FilePartState {
  const replica = useReplica();
  const { link } = useSyncStatus();
  const [found, setFound] = useState<{ key: string; state: FilePartState }>();
  const key = `${entry.id}/${part}`;
  const isHere = found?.key === key && found.state.state === 'here';
  useEffect(() => {
    if (!isWanted || isHere) return undefined;
    const gone = new AbortController();
    const look = async (): Promise<void> => {
      const state = await partOf(replica, entry, part, link === 'online', gone.signal);
      if (gone.signal.aborted) return;
      setFound({ key, state });
      if (state.state !== 'on-its-way' && state.state !== 'scanning' && state.state !== 'failed') return;
      const timer = setTimeout(() => void look(), AGAIN_MS);
      gone.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    void look();
    return () => gone.abort();
  }, [replica, entry, part, link, isWanted, isHere, key]);
  return found?.key === key ? found.state : reading;
}

/** Asked once, without waiting for what is on its way. */
export async function partOf(
  { blobs, fetchBlob }: Pick<Replica, 'blobs' | 'fetchBlob'>,
  entry: Entry,
  part: FilePart,
  isOnline: boolean,
  signal: AbortSignal,
): Promise<FilePartState> {
  const attachment = attachmentOf(entry);
  const hash = attachment === null ? null : hashOfPart(attachment, part);
  if (attachment === null || hash === null) return { state: 'refused' };
  try {
    const here = await blobs.read(entry.id, part);
    if (here !== null) return { state: 'here', content: here };
    if (!isOnline) return { state: 'offline' };
    const type = part === 'file' ? attachment.mediaType : 'image/jpeg';
    const content = await fetchBlob(entry.id, part, type, signal);
    if ((await hashOf(content)) !== hash) return { state: 'failed' };
    await blobs.keep({ entry: entry.id, name: attachment.name, parts: [{ part, hash, content }] });
    return { state: 'here', content };
  } catch (error) {
    return { state: absenceIn(error) };
  }
}

async function hashOf(content: Blob): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
}

function absenceIn(error: unknown): FileAbsence {
  if (!(error instanceof TransportFailure)) return 'failed';
  if (error.kind === 'unreachable' || error.kind === 'signed-out') return 'offline';
  const absences: Record<string, FileAbsence> = {
    'file-missing': 'on-its-way',
    'not-found': 'on-its-way',
    'file-scanning': 'scanning',
    'file-refused': 'refused',
    'file-erased': 'erased',
  };
  return absences[error.code ?? ''] ?? 'failed';
}
