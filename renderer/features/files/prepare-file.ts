import { fileTypeFromBlob } from 'file-type';
import { hexOf } from '../../../shared/files/file-hash.ts';
import { typeOf } from '../../../shared/files/media-type.ts';
import type { PreparedFile, PrepareRequest } from './prepared-file.ts';
import { fitted, LONGEST_SIDE, PREVIEW_SIDE } from './picture-size.ts';

/**
 * What a picture is drawn anew as, where that loses nothing of what makes it (an animation, a colour depth). What not every
 * browser can show becomes a JPEG, where this one can read it.
 */
const drawnAs: ReadonlyMap<string, string> = new Map([
  ...['image/jpeg', 'image/png', 'image/webp'].map((type) => [type, type] as const),
  ...['image/heic', 'image/heif', 'image/avif', 'image/tiff'].map((type) => [type, 'image/jpeg'] as const),
]);
/** Pictures that no camera writes. */
const drawings: ReadonlySet<string> = new Set([
  'image/gif',
  'image/bmp',
  'image/apng',
  'image/svg+xml',
  'image/x-icon',
]);
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
  // What its content does not tell may still be a camera's: then its name decides.
  const kept = keepOriginal ? null : cameraOf(detected ?? claimedType);
  if (picture === null) {
    return { ...(await named(original)), width: null, height: null, preview: null, asTaken: kept };
  }
  try {
    const drawnType = keepOriginal ? undefined : drawnAs.get(mediaType);
    const content = drawnType === undefined ? original : await draw(picture, LONGEST_SIDE, drawnType);
    const { width, height } = drawnType === undefined ? picture : fitted(picture, LONGEST_SIDE);
    const preview = await named(await draw(picture, PREVIEW_SIDE, 'image/jpeg'));
    const asTaken = drawnType === undefined ? kept : null;
    return { ...(await named(content)), width, height, preview, asTaken };
  } finally {
    picture.close();
  }
}

/** Does a camera write such files, with the place where they were taken? */
function cameraOf(mediaType: string): PreparedFile['asTaken'] {
  if (mediaType.startsWith('video/')) return 'film';
  return mediaType.startsWith('image/') && !drawings.has(mediaType) ? 'photo' : null;
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
