import { fileTypeFromBlob } from 'file-type';
import { hexOf } from '../../../shared/files/file-hash.ts';
import { typeOf } from '../../../shared/files/media-type.ts';
import type { PreparedFile, PrepareRequest } from './prepared-file.ts';
import { fitted, LONGEST_SIDE, PREVIEW_SIDE } from './picture-size.ts';

/** Pictures that can be drawn anew without losing what makes them (an animation, a colour depth). */
const drawnAnew: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const QUALITY = 0.86;

/**
 * Make a file ready to be stored: its type by its content, and a photo drawn anew in a usable size, which leaves out where
 * and with what it was taken. Runs in a worker; a photo of 12 megapixels takes some hundred milliseconds.
 */
export async function prepareFile({
  file,
  claimedType,
  keepOriginal,
}: PrepareRequest): Promise<PreparedFile> {
  const detected = (await fileTypeFromBlob(file))?.mime ?? null;
  const mediaType = typeOf(claimedType, detected);
  const original = new Blob([file], { type: mediaType });
  const picture = mediaType.startsWith('image/') ? await readPicture(original) : null;
  if (picture === null) return { ...(await named(original)), width: null, height: null, preview: null };
  try {
    const isDrawn = !keepOriginal && drawnAnew.has(mediaType);
    const content = isDrawn ? await draw(picture, LONGEST_SIDE, mediaType) : original;
    const { width, height } = isDrawn ? fitted(picture, LONGEST_SIDE) : picture;
    const preview = await named(await draw(picture, PREVIEW_SIDE, 'image/jpeg'));
    return { ...(await named(content)), width, height, preview };
  } finally {
    picture.close();
  }
}

/** `null` for a picture that this browser cannot read; it is kept as it is. */
async function readPicture(file: Blob): Promise<ImageBitmap | null> {
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
}

async function draw(picture: ImageBitmap, longest: number, type: string): Promise<Blob> {
  const { width, height } = fitted(picture, longest);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  if (type === 'image/jpeg') {
    // What is transparent would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob({ type, quality: QUALITY });
}

async function named(content: Blob): Promise<{ content: Blob; hash: string }> {
  return { content, hash: hexOf(await crypto.subtle.digest('SHA-256', await content.arrayBuffer())) };
}
