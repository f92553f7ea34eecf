/** What a first sync was like for the page and for the person in front of it. */
export interface Measured {
  /** Until every record was there. */
  seconds: number;
  /** Records that are there. */
  records: number;
  /** Longest task of the main thread, in ms; 0 when none took more than 50. */
  longestTask: number;
  /** How long each write of the person took until it was durable, in ms. */
  writes: number[];
  /** JS heap at the end, in MB, after a collection where the browser allows it. */
  heap: number;
}

/** Time between two writes of the person. */
const WRITE_EVERY_MS = 700;

/**
 * Measure `work`, which answers how many records it brought, while somebody writes.
 * @param write one write of the person, resolved when it would survive the browser
 */
export async function metered(work: () => Promise<number>, write: () => Promise<unknown>): Promise<Measured> {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const end = new AbortController();
  const writing = writeOften(write, end.signal);
  const began = performance.now();
  const records = await work();
  const seconds = (performance.now() - began) / 1_000;
  end.abort();
  const writes = await writing;
  observer.disconnect();
  return { seconds, records, longestTask, writes, heap: heapMb() };
}

async function writeOften(write: () => Promise<unknown>, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, WRITE_EVERY_MS));
    if (signal.aborted) break;
    const began = performance.now();
    await write();
    times.push(performance.now() - began);
  }
  return times;
}

function heapMb(): number {
  const page = globalThis as { gc?: () => void };
  page.gc?.();
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return (memory?.usedJSHeapSize ?? Number.NaN) / 1e6;
}
