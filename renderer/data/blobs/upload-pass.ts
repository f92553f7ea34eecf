import { fileStatesAnswerSchema, type FileState } from '../../../shared/protocol/files.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import { requestJson } from '../transport/request-json.ts';
import type { BlobBox } from './blob-box.ts';
import { inUploadOrder, type BlobRow } from './blob-row.ts';

/** Entries in one question. */
const ASKED = 200;
const TIMEOUT_MS = 30_000;

/** Answers that another attempt does not change: somebody has to look at it. */
const final: ReadonlySet<string> = new Set([
  'file-too-large',
  'file-size-wrong',
  // TCP has checked what travelled: the bytes here are others, and would be sent again for ever.
  'file-hash-wrong',
  'file-type-wrong',
  'file-refused',
]);

export interface PassSetup {
  box: BlobBox;
  endpoint: Endpoint;
  /** The server has more bytes than it was known to have. */
  onArrived: () => void;
  signal: AbortSignal;
}

/**
 * Send what waits, the small previews first. Resolves to whether something still waits that may go later: the server is
 * looking at it, or does not know its entry yet. Rejects with `TransportFailure` when the link or the server fails.
 */
export async function uploadPass(setup: PassSetup): Promise<boolean> {
  const { box, signal } = setup;
  const rows = inUploadOrder(await box.waiting()).filter((row) => row.problem === null && row.deed === null);
  const states = await statesOf(setup, rows);
  let isLeft = false;
  for (const row of rows) {
    if (signal.aborted) return true;
    const state = states.get(row.key);
    // The server does not know the entry yet, or the person lost sight of it.
    if (state === undefined) isLeft = true;
    else if (state === 'missing') isLeft = (await sendOne(setup, row)) || isLeft;
    else isLeft = (await settle(box, row, state)) || isLeft;
  }
  return isLeft;
}

async function sendOne(setup: PassSetup, row: BlobRow): Promise<boolean> {
  const { box, endpoint, onArrived, signal } = setup;
  const content = await box.read(row.entry, row.part);
  if (content === null) return false;
  // A part of its own: who sends no files never reads it.
  const { uploadBlob } = await import('./upload-blob.ts');
  const steps = {
    onUrl: (uploadUrl: string) => box.change(row.key, { uploadUrl }),
    onArrived: (sent: number) => {
      if (sent > row.sent) onArrived();
      return box.change(row.key, { sent });
    },
  };
  try {
    await uploadBlob(endpoint, row, content, steps, signal);
  } catch (error) {
    return refusal(box, row, error);
  }
  const states = await statesOf(setup, [row]);
  return settle(box, row, states.get(row.key) ?? 'missing');
}

/** What the server says against one file stops only that file. */
async function refusal(box: BlobBox, row: BlobRow, error: unknown): Promise<boolean> {
  const code = error instanceof TransportFailure ? error.code : null;
  if (code === null || !(code.startsWith('file-') || code === 'not-found')) throw error;
  // Whatever arrived there is not what was sent: from the beginning the next time.
  await box.change(row.key, { uploadUrl: null, sent: 0, problem: final.has(code) ? code : null });
  return true;
}

/** Keep what the server says of a file; resolves to whether it is to be asked again. */
async function settle(box: BlobBox, row: BlobRow, state: FileState): Promise<boolean> {
  if (state === 'released') await box.change(row.key, { state: 'kept', sent: row.size, uploadUrl: null });
  else if (state === 'refused') await box.change(row.key, { problem: 'file-refused' });
  else if (state === 'erased') await box.remove([row.entry]);
  return state === 'scanning' || state === 'missing';
}

async function statesOf(
  { endpoint, signal }: PassSetup,
  rows: readonly BlobRow[],
): Promise<Map<string, FileState>> {
  const entries = [...new Set(rows.map(({ entry }) => entry))];
  const states = new Map<string, FileState>();
  for (let start = 0; start < entries.length; start += ASKED) {
    const answer = await requestJson({
      url: `${endpoint.server}/api/files/states`,
      token: endpoint.token(),
      body: { entries: entries.slice(start, start + ASKED) },
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const parsed = fileStatesAnswerSchema.safeParse(answer);
    if (!parsed.success)
      throw new TransportFailure('server-failed', 'States of files have an unknown shape.');
    for (const { entry, file, preview } of parsed.data.files) {
      states.set(`${entry}/file`, file);
      if (preview !== null) states.set(`${entry}/preview`, preview);
    }
  }
  return states;
}
