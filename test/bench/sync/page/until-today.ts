import { openSignedIn, until, type SignIn } from './sign-in.ts';

/** Time in ms from signing in until everything is there that today needs. */
export async function untilToday(who: SignIn): Promise<number> {
  const began = performance.now();
  const replica = await openSignedIn(who);
  replica.actions.syncNow();
  await until(replica, ({ isTodayComplete }) => isTodayComplete);
  return performance.now() - began;
}
