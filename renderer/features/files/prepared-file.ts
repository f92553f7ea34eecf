/** What the worker is asked to do with a file. */
export interface PrepareRequest {
  file: Blob;
  /** What the browser takes it for, by its name. */
  claimedType: string;
  /** Leave it as it is, with everything that the camera wrote into it. */
  keepOriginal: boolean;
}

/** A file as it is going to be stored and sent. */
export interface PreparedFile {
  content: Blob;
  hash: string;
  /** `null` for what is no picture. */
  width: number | null;
  height: number | null;
  preview: { content: Blob; hash: string } | null;
  /**
   * A photo or film that still holds what the camera wrote into it, such as the place, although nobody asked for that:
   * this browser cannot draw it anew. `null` for everything else.
   */
  asTaken: 'photo' | 'film' | null;
}

export type PrepareAnswer = { file: PreparedFile } | { error: string };
