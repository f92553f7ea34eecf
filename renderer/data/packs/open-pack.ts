import { packLines, type PackLines } from '../../../shared/packs/pack-text.ts';

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
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash) throw new DamagedPack(`Pack ${hash} has the hash ${found}.`);
  try {
    const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'));
    return packLines(await new Response(stream).text());
  } catch (error) {
    throw new DamagedPack(`Pack ${hash} cannot be read.`, { cause: error });
  }
}
