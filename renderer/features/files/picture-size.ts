/** Longest side of a picture that is taken in, in pixels: enough to read a label on a full screen. */
export const LONGEST_SIDE = 2_560;
/** Longest side of the preview that travels first. */
export const PREVIEW_SIDE = 480;

export interface Size {
  width: number;
  height: number;
}

/** The size in which a picture's longest side is at most `longest`; never larger than it was. */
export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
