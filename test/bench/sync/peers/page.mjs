/** The peers' clients, for the bench to call. Their packages live apart from the product's. */
import { metered } from '../page/meter.ts';
import { openPouch, pullPouch, pushPouch } from './pouch-client.mjs';
import { openRx, pullRx, pushRx } from './rx-client.mjs';

const clients = {
  pouch: { open: openPouch, pull: pullPouch, push: pushPouch },
  rx: { open: openRx, pull: pullRx, push: pushRx },
};

Object.assign(window, {
  bench: {
    /** First sync with somebody writing. */
    async first(name) {
      const client = clients[name];
      const open = await client.open();
      return metered(
        () => client.pull(open),
        () => open.write(),
      );
    },
    /** Write `count` entries offline, then measure until all are acknowledged, in ms. */
    async push(name, count) {
      const client = clients[name];
      const open = await client.open();
      for (let number = 0; number < count; number += 1) await open.write();
      const began = performance.now();
      await client.push(open);
      return performance.now() - began;
    },
  },
});
