import type { PreparedFile } from './prepared-file.ts';

/** A file that somebody chose and has not attached yet. */
export interface ChosenFile {
  key: string;
  file: File;
  caption: string;
  /** It was asked to be attached, and is not yet: it still says where it was taken, and whoever attaches it is to know that. */
  asTaken?: PreparedFile['asTaken'];
}

/** Files that come out of a picker, a drop or a paste. Folders and empty ones are left out. */
export function chosen(files: Iterable<File>, newKey: () => string): ChosenFile[] {
  return [...files].filter(({ size }) => size > 0).map((file) => ({ key: newKey(), file, caption: '' }));
}

/** The same list with one file a place earlier (-1) or later (1); as it was where there is no such place. */
export function moved(files: readonly ChosenFile[], key: string, by: -1 | 1): ChosenFile[] {
  const from = files.findIndex((one) => one.key === key);
  const to = from + by;
  const one = files[from];
  if (one === undefined || to < 0 || to >= files.length) return [...files];
  return files.toSpliced(from, 1).toSpliced(to, 0, one);
}

/** A pasted or photographed picture has no name worth reading: it gets one by its time. */
export function nameOf(file: File, at: Date): string {
  if (file.name !== '' && !/^(image|blob)\.\w+$/.test(file.name)) return file.name;
  const ending = file.type.split('/')[1] ?? 'bin';
  const day = [at.getFullYear(), digits(at.getMonth() + 1), digits(at.getDate())].join('-');
  const time = [digits(at.getHours()), digits(at.getMinutes()), digits(at.getSeconds())].join('-');
  return `${day} ${time}.${ending === 'jpeg' ? 'jpg' : ending}`;
}

/** The name of a picture that was drawn anew as another type: with the ending of that one. */
export function nameAs(name: string, mediaType: string): string {
  return mediaType === 'image/jpeg' ? name.replace(/\.(?:hei[cf]|avif|tiff?)$/iu, '.jpg') : name;
}

function digits(value: number): string {
  return String(value).padStart(2, '0');
}
