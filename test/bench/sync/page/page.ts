import { coldWork } from './cold-work.ts';
import { firstSync } from './first-sync.ts';
import { pushOffline } from './push-offline.ts';
import { rawLimit } from './raw-limit.ts';
import { untilToday } from './until-today.ts';

/** What the benchmark may call in the page that the real server serves. */
const bench = { firstSync, rawLimit, untilToday, pushOffline, ...coldWork() };
Object.assign(window, { bench });

export type OwnBench = typeof bench;
