import { expect, test } from 'vitest';
import { sendKnownKinds } from './known-kinds.ts';

/** A server that answers every kind it is asked for, and remembers what it was asked. */
function server() {
  const asked: unknown[] = [];
  const send = (body: object) => {
    asked.push(body);
    const { kinds = {} } = body as { kinds?: object };
    const pages = Object.keys(kinds).map((kind) => [kind, { records: [], removed: [], after: '7' }]);
    return Promise.resolve({ epoch: 'e', kinds: Object.fromEntries(pages) as object });
  };
  return { asked, send };
}

const tickets = { after: '5', limit: 500 };

test('S13 a server of an earlier protocol is not asked for kinds that it does not know, and they count as read', async () => {
  const { asked, send } = server();
  const answer = await sendKnownKinds(2, { kinds: { tickets, notices: { after: null } } }, send);
  expect(asked).toEqual([{ kinds: { tickets } }]);
  expect(answer).toEqual({
    epoch: 'e',
    kinds: {
      tickets: { records: [], removed: [], after: '7' },
      notices: { records: [], removed: [], after: 'not-asked', hasMore: false },
    },
  });
});

test('S13 once the server was updated such a kind is read from the beginning', async () => {
  const { asked, send } = server();
  await sendKnownKinds(3, { kinds: { tickets, notices: { after: 'not-asked', limit: 9 } } }, send);
  expect(asked).toEqual([{ kinds: { tickets, notices: { after: null, limit: 9 } } }]);
});

test('S13 what is no pull goes as it is', async () => {
  const { asked, send } = server();
  await sendKnownKinds(1, { ops: [] }, send);
  expect(asked).toEqual([{ ops: [] }]);
});
