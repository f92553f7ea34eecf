import { expect, test } from 'vitest';
import { prepareFiles } from './prepare-files.ts';

/** A photo of the given size, with an EXIF block that says where it was taken. */
async function photo(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  const shade = context.createLinearGradient(0, 0, width, height);
  shade.addColorStop(0, '#333');
  shade.addColorStop(1, '#c85');
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const words = new TextEncoder().encode('Exif\0\0GPS 52.2297N 21.0122E');
  const block = new Uint8Array([0xff, 0xe1, 0, words.length + 2, ...words]);
  return new Blob([bytes.subarray(0, 2), block, bytes.subarray(2)], { type: 'image/jpeg' });
}

const request = { claimedType: 'image/jpeg', keepOriginal: false };
const textOf = async (content: Blob) => new TextDecoder('latin1').decode(await content.arrayBuffer());

test('a photo is made smaller and loses where it was taken, and has a small preview', async () => {
  const file = await photo(4_000, 3_000);
  expect(await textOf(file)).toContain('GPS 52.2297N');
  const [prepared] = await prepareFiles([{ ...request, file }]);
  expect(prepared).toMatchObject({ width: 2_560, height: 1_920, content: { type: 'image/jpeg' } });
  expect(await textOf(prepared!.content)).not.toContain('GPS');
  const preview = await createImageBitmap(prepared!.preview!.content);
  expect([preview.width, preview.height]).toEqual([480, 360]);
  expect(prepared!.preview!.content.size).toBeLessThan(100_000);
  expect(prepared!.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('an original is kept byte for byte when it is asked for', async () => {
  const file = await photo(3_000, 2_000);
  const [prepared] = await prepareFiles([{ ...request, file, keepOriginal: true }]);
  expect(await textOf(prepared!.content)).toBe(await textOf(file));
  expect(prepared).toMatchObject({ width: 3_000, height: 2_000 });
});

test('the window is not held up by a photo of 12 megapixels', async () => {
  const file = await photo(4_000, 3_000);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  await prepareFiles([{ ...request, file }]);
  observer.disconnect();
  expect(tasks.filter((duration) => duration > 100)).toEqual([]);
});

test('what is no picture is kept as it is, under the type of its content', async () => {
  const pdf = new Blob(['%PDF-1.7\n1 0 obj\n']);
  const [prepared, broken] = await prepareFiles([
    { ...request, file: pdf, claimedType: 'text/plain' },
    { ...request, file: new Blob(['no picture']), claimedType: 'image/jpeg' },
  ]);
  expect(prepared).toMatchObject({ width: null, preview: null, content: { type: 'application/pdf' } });
  expect(broken).toMatchObject({ preview: null, content: { type: 'application/octet-stream' } });
});

/** The head of a container of Apple's family with that brand, and words as a camera writes them. */
function container(brand: string): Blob {
  const head = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode(`ftyp${brand}`), 0, 0, 0, 0]);
  return new Blob([head, `mif1${brand}`, 'GPS 52.2297N 21.0122E']);
}

/** Four pixels as AVIF. */
const avif =
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=';

test('a photo that this browser cannot read is kept byte for byte and said to be as it was taken', async () => {
  const file = container('heic');
  const [prepared] = await prepareFiles([{ ...request, file, claimedType: 'image/heic' }]);
  expect(prepared).toMatchObject({ preview: null, asTaken: 'photo', content: { type: 'image/heic' } });
  expect(await textOf(prepared!.content)).toBe(await textOf(file));
});

test('so is a film; neither where the original was asked for', async () => {
  const film = { file: container('qt  '), claimedType: 'video/quicktime' };
  const photo = { file: container('heic'), claimedType: '' };
  const prepared = await prepareFiles([
    { ...request, ...film },
    { ...request, ...film, keepOriginal: true },
    { ...request, ...photo, keepOriginal: true },
  ]);
  expect(prepared.map(({ asTaken }) => asTaken)).toEqual(['film', null, null]);
});

test('a photo that says it is a JPEG and is damaged is as it was taken, too', async () => {
  const whole = await photo(400, 300);
  const damaged = whole.slice(0, 60);
  const [prepared, good] = await prepareFiles([
    { ...request, file: damaged },
    { ...request, file: whole },
  ]);
  expect(await textOf(prepared!.content)).toContain('GPS 52.2297N');
  expect(prepared).toMatchObject({ preview: null, asTaken: 'photo' });
  expect(good).toMatchObject({ asTaken: null });
});

test('a picture that this browser can read and others may not becomes a JPEG', async () => {
  const file = new Blob([Uint8Array.from(atob(avif), (one) => one.codePointAt(0) ?? 0)]);
  const [prepared] = await prepareFiles([{ ...request, file, claimedType: 'image/avif' }]);
  expect(prepared).toMatchObject({ width: 2, height: 2, asTaken: null, content: { type: 'image/jpeg' } });
});

test('a drawing or a document says nothing of a place', async () => {
  const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>']);
  const [drawing, document] = await prepareFiles([
    { ...request, file: svg, claimedType: 'image/svg+xml' },
    { ...request, file: new Blob(['%PDF-1.7']), claimedType: 'application/pdf' },
  ]);
  expect([drawing?.asTaken, document?.asTaken]).toEqual([null, null]);
});
