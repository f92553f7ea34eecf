import { demoAnswerSchema, type DemoAnswer } from '../shared/protocol/session.ts';
import { seedDemo, seedSignIns } from './demo/seed-demo.ts';
import { hashPassword } from './sign-in/password.ts';
import type { Store } from './store/store.ts';

const SEED = 20_261_121;
/** When the demo was begun: a start that was killed half-way is taken up with the same records. */
const BEGUN = 'demo-begun';
const SIGN_INS = 'demo-sign-ins';

/**
 * The demo's sign-ins, after filling an empty store with its organisation. They stay the same over restarts unless
 * another password is asked for. A store of imported records without a single sign-in gets the demo's staff alone.
 * `null` when somebody else's sign-ins are in the store: a demo never opens a door into real work.
 */
export async function demoSignIns(store: Store, password: string | null): Promise<DemoAnswer | null> {
  const kept = await store.setting(SIGN_INS);
  if (kept !== null) return withPassword(store, demoAnswerSchema.parse(JSON.parse(kept)), password);
  const begun = await store.setting(BEGUN);
  if (begun === null && (await store.hasCredentials())) return null;
  const seed = begun === null && (await store.state()).revision > 0 ? seedSignIns : seedDemo;
  const now = begun === null ? Date.now() : Number(begun);
  if (seed === seedDemo) await store.setSetting(BEGUN, String(now));
  const signIns = await seed(store, {
    seed: SEED,
    now,
    password: password ?? undefined,
    hash: hashPassword,
  });
  return keep(store, { signIns });
}

async function withPassword(store: Store, demo: DemoAnswer, password: string | null): Promise<DemoAnswer> {
  if (password === null || demo.signIns.every((signIn) => signIn.password === password)) return demo;
  for (const { login } of demo.signIns) {
    const holder = await store.credentials(login);
    if (holder !== null) await store.setPassword(holder.person, login, await hashPassword(password));
  }
  return keep(store, { signIns: demo.signIns.map((signIn) => ({ ...signIn, password })) });
}

async function keep(store: Store, demo: DemoAnswer): Promise<DemoAnswer> {
  await store.setSetting(SIGN_INS, JSON.stringify(demo));
  return demo;
}
