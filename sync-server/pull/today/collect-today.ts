import type { AnyRecord, Kind, RecordOf } from '../../../shared/records/kinds.ts';
import type { Access } from '../../access/grants.ts';
import type { Store } from '../../store/store.ts';
import { withoutCovered } from '../../store/wildcards.ts';
import { Basket } from './basket.ts';
import { referencesOf, type Reference } from './references.ts';
import { todayPlan } from './today-plan.ts';

/** Newest entries of each timeline, by whose work it is. */
const OWN_ENTRIES = 200;
const OTHER_ENTRIES = 15;
/** Rules that clocks, forms and lists cannot do without; there are dozens of them. */
const POLICIES = 300;
/** From a visit to its ticket to its asset to the asset below. */
const DEPTH = 3;

/** Open commitments and planned visits that come along with one ticket of a person's own. */
const HANGING = 20;

interface Subject extends Reference {
  isOwn: boolean;
}

/** Everything that today needs, most urgent first, so that bounds cut what can wait (S12). */
export async function collectToday(store: Store, access: Access, now: number): Promise<Basket> {
  const basket = new Basket(access.grant);
  await take(store, basket, [{ kind: 'people', id: access.person.id }]);
  const own: Subject[] = [];
  const others: Subject[] = [];
  const noteSubject = (reference: Reference, isOwn: boolean) => {
    (isOwn ? own : others).push({ ...reference, isOwn });
  };
  const advised = await store.lookup('accounts', access.person.id);
  await take(
    store,
    basket,
    advised.map((id) => ({ kind: 'accounts', id })),
  );
  let wanted: Reference[] = [];
  for (const { isOwn, ...query } of todayPlan(access.person, advised, now)) {
    const rows = await store.agenda(query);
    // Queues of others are a beginning by intent; of a person's own work nothing may be missing without a word.
    if (isOwn && rows.length === query.limit) basket.isComplete = false;
    const taken = basket.take(query.kind, rows);
    for (const { id } of taken) noteSubject({ kind: query.kind, id }, isOwn);
    const references = taken.flatMap((record) => referencesOf(query.kind, record as never));
    wanted.push(...references);
    // Tickets of an own visit are own work too.
    for (const reference of references)
      if (isOwn && reference.kind === 'tickets') noteSubject(reference, true);
  }
  wanted.push(...(await takeHanging(store, basket, own)));
  await takePolicies(store, access, basket);
  for (let depth = 0; depth < DEPTH && wanted.length > 0; depth += 1)
    wanted = await take(store, basket, wanted);
  for (const subjects of [own, others]) await takeTimelines(store, basket, subjects);
  return basket;
}

/** Take records and answer what they refer to in turn. */
async function take(store: Store, basket: Basket, references: readonly Reference[]): Promise<Reference[]> {
  const next: Reference[] = [];
  for (const [kind, ids] of byKind(references.filter((reference) => !basket.has(reference)))) {
    const taken = basket.take(kind, await store.getMany(kind, ids));
    next.push(...taken.flatMap((record) => referencesOf(kind, record as never)));
  }
  return next;
}

async function takePolicies(store: Store, { grant }: Access, basket: Basket): Promise<void> {
  const scopes = withoutCovered(grant.scopes);
  const query = { kind: 'policies' as const, scopes, after: 0, upTo: null, limit: POLICIES };
  const rows = await store.scopeRows(query);
  basket.take(
    'policies',
    rows.filter((row) => row.at === row.revision),
  );
}

/** What hangs on a person's own tickets without being named in them: open commitments and planned visits. */
async function takeHanging(store: Store, basket: Basket, own: readonly Subject[]): Promise<Reference[]> {
  const tickets = new Set(own.filter(({ kind }) => kind === 'tickets').map(({ id }) => id));
  const questions = [...tickets].flatMap((id) =>
    (['commitments', 'visits'] as const).map((kind) => ({ kind, key: `ticket:${id}` })),
  );
  const range = { from: 0, to: Number.MAX_SAFE_INTEGER, limit: HANGING };
  const answers = await Promise.all(questions.map((question) => store.agenda({ ...question, ...range })));
  return answers.flatMap((rows, index) => {
    const kind = questions[index]?.kind ?? 'commitments';
    return basket.take(kind, rows).flatMap((record) => referencesOf(kind, record as never));
  });
}

/** The newest entries of each timeline. */
async function takeTimelines(store: Store, basket: Basket, subjects: readonly Subject[]): Promise<void> {
  const whose = new Map(subjects.map(({ id, isOwn }) => [id, isOwn]));
  const found = await store.lookupMany('entries', [...whose.keys()]);
  const rows = await store.getMany(
    'entries',
    found.map(({ id }) => id),
  );
  const timelines = new Map<string, { row: (typeof rows)[number]; at: number }[]>();
  for (const row of rows) {
    const { subjectId, at } = JSON.parse(row.json) as RecordOf<'entries'>;
    timelines.set(subjectId, [...(timelines.get(subjectId) ?? []), { row, at }]);
  }
  const taken: AnyRecord[] = [];
  for (const [subject, lines] of timelines) {
    const newest = lines
      .sort((a, b) => b.at - a.at)
      .slice(0, whose.get(subject) ? OWN_ENTRIES : OTHER_ENTRIES);
    taken.push(
      ...basket.take(
        'entries',
        newest.map(({ row }) => row),
      ),
    );
  }
  await take(
    store,
    basket,
    taken.flatMap((entry) => referencesOf('entries', entry as RecordOf<'entries'>)),
  );
}

function byKind(references: readonly Reference[]): Map<Kind, string[]> {
  const kinds = new Map<Kind, string[]>();
  for (const { kind, id } of references) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  return kinds;
}
