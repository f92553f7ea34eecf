import { crc32, deflateSync } from 'node:zlib';

/** A file for an input. */
export interface InputFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PNG of that size in two shades, whatever its name says: the console looks at the content. */
export async function picture(name: string, width: number, height: number): Promise<InputFile> {
  const row = Buffer.alloc(1 + width * 3, 0x66);
  row[0] = 0;
  const other = Buffer.alloc(1 + width * 3, 0xa0);
  other[0] = 0;
  const rows = Array.from({ length: height }, (_, index) => ((index >> 6) % 2 === 0 ? row : other));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A photo as phones take it that no Chromium reads, with words as a camera writes them. */
export function heic(name: string): InputFile {
  const head = Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0]);
  const buffer = Buffer.concat([head, Buffer.from('mif1heic'), Buffer.from('GPS 52.2297N 21.0122E')]);
  return { name, mimeType: 'image/heic', buffer };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
