/** One range of bytes that a request asks for, both ends included; `null`: the whole. What cannot be satisfied is ignored. */
export function readRange(header: string | undefined, size: number): { first: number; last: number } | null {
  const found = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '');
  if (found === null) return null;
  const first = Number(found[1]);
  const last = found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return first > last ? null : { first, last };
}
