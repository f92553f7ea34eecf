/** Counts the bytes of pieces of files in what travels to a server. */
export interface UploadMeter {
  bytes: () => number;
  /** A new connection; takes what comes through on it, in order. */
  follow: () => (data: Buffer) => void;
}

export function uploadMeter(): UploadMeter {
  let bytes = 0;
  return {
    bytes: () => bytes,
    follow: () => {
      let head = '';
      let isPiece = false;
      let left = 0;
      return (data) => {
        let rest = data;
        while (rest.length > 0) {
          if (left > 0) {
            const body = Math.min(left, rest.length);
            if (isPiece) bytes += body;
            left -= body;
            rest = rest.subarray(body);
            continue;
          }
          head += rest.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end === -1) return;
          rest = rest.subarray(rest.length - (head.length - end - 4));
          isPiece = head.startsWith('PATCH /api/uploads/');
          left = Number(/\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1] ?? 0);
          head = '';
        }
      };
    },
  };
}
