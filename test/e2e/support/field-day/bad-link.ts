import { slowLinkTo } from '../../../bench/sync/slow-link.ts';

/** A link as on the way home: 400 kbit/s, 5 % loss, and gone every 30 s for a moment. */
export async function badLinkTo(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const link = await slowLinkTo(port, { bits: 400_000, roundTripMs: 60, loss: 0.05 });
  const gone = setInterval(() => {
    link.setOpen(false);
    setTimeout(() => link.setOpen(true), 1_500);
  }, 30_000);
  return {
    port: Number(new URL(link.url).port),
    close: async () => {
      clearInterval(gone);
      await link.close();
    },
  };
}
