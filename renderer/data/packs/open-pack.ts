import { packLines, packTop, type PackLines } from '../../../shared/packs/pack-text.ts';

/** The bytes are not those that their name stands for, or no pack. */
export class DamagedPack extends Error {
  override readonly name = 'DamagedPack';
}

/** Can this page verify packs? Only where it came over a secure link, or from this device. */
export function canOpenPacks(): boolean {
  return 'subtle' in crypto && 'DecompressionStream' in globalThis;
}

/** Verify and unpack. @throws DamagedPack */
export async function openPack(hash: string, content: Uint8Array<ArrayBuffer>): Promise<PackLines> {
  await verify(hash, content);
  try {
    return packLines(await new Response(unzipped(content)).text());
  } catch (error) {
    throw new DamagedPack(`Pack ${hash} cannot be read.`, { cause: error });
  }
}

/** Verify, and unpack as far as the tickets go, which is a fraction of it: the timelines lie behind. @throws DamagedPack */
export async function openTickets(
  hash: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<readonly string[]> {
  await verify(hash, content);
  try {
    const reader = unzipped(content).pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value = '' } = await reader.read();
      text += value;
      const tickets = packTop(text, done);
      if (tickets === null) continue;
      await reader.cancel();
      return tickets;
    }
  } catch (error) {
    throw new DamagedPack(`Pack ${hash} cannot be read.`, { cause: error });
  }
}

async function verify(hash: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash) throw new DamagedPack(`Pack ${hash} has the hash ${found}.`);
}

function unzipped(content: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
}
