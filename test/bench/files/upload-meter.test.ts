import { expect, test } from 'vitest';
import { uploadMeter } from './upload-meter.ts';

const request = (line: string, body: string) =>
  `${line} HTTP/1.1\r\nhost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test.each([1, 3, 7, 1_000])(
  'bodies of pieces are counted, and nothing else, in parts of %i bytes',
  (size) => {
    const all = [
      request('POST /api/sync/pull', '{"kinds":{}}'),
      request('PATCH /api/uploads/a_1', '12345'),
      'HEAD /api/uploads/a_1 HTTP/1.1\r\nhost: a\r\n\r\n',
      request('PATCH /api/uploads/a_1', '678'),
    ].join('');
    const meter = uploadMeter();
    const take = meter.follow();
    for (let start = 0; start < all.length; start += size) take(Buffer.from(all.slice(start, start + size)));
    const broken = meter.follow();
    broken(Buffer.from(request('PATCH /api/uploads/a_2', '1234567890').slice(0, -4)));
    expect(meter.bytes()).toBe(5 + 3 + 6);
  },
);
