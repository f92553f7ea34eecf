import type { Catcher, Fault } from './fault.ts';

const packRules = (title: string): Catcher => {
  return { project: 'browser', file: 'renderer/data/packs/packs.browser.test.ts', title };
};
const packRoutes = (title: string): Catcher => {
  return { project: 'contract', file: 'test/contract/packs.test.ts', title };
};

/** Faults of the archive: cutting packs, giving them out, keeping and leaving them (S14). */
export const packFaults: readonly Fault[] = [
  {
    name: 'pack-unverified',
    what: 'a pack is taken for what it is called',
    file: 'renderer/data/packs/open-pack.ts',
    find: '  if (found !== hash) throw',
    replace: '  if (found === null) throw',
    caughtBy: packRules('in place of a pack'),
  },
  {
    name: 'damaged-pack-stays',
    what: 'a pack that is found damaged stays, and with it the tickets that nobody can open',
    file: 'renderer/data/packs/cold-tickets.ts',
    find: '      await this.#db.discard(place.hash);\n',
    replace: '',
    caughtBy: packRules('damaged on the disk'),
  },
  {
    name: 'damaged-pack-not-fetched',
    what: 'a pack that was put away is not asked for again',
    file: 'renderer/data/packs/pack-db.ts',
    find: "{ isHere: false, isAway: false });\n      await this.#state.update('state', { tag: null });",
    replace: '{ isHere: false, isAway: false });',
    caughtBy: packRules('damaged on the disk'),
  },
  {
    name: 'half-load-trusted',
    what: 'a load of packs that was cut short is taken for whole',
    file: 'renderer/data/packs/pack-db.ts',
    find: "      await this.#packs.bulkDelete(gone);\n      await this.#state.update('state', { tag: null });",
    replace: '      await this.#packs.bulkDelete(gone);',
    caughtBy: {
      project: 'browser',
      file: 'renderer/data/packs/eviction.browser.test.ts',
      title: 'cut short',
    },
  },
  {
    name: 'headers-outlive-account',
    what: 'headers stay when their account and its packs go',
    file: 'renderer/data/packs/pack-db.ts',
    find: '      await this.#headers.bulkDelete(gone);\n',
    replace: '',
    caughtBy: packRules('no longer names'),
  },
  {
    name: 'left-still-shown',
    what: 'a ticket that has left its pack is shown from it',
    file: 'renderer/data/packs/cold-tickets.ts',
    find: 'if (gone.has(header.id)) continue;',
    replace: 'if (gone.size < 0) continue;',
    caughtBy: packRules('no longer names'),
  },
  {
    name: 'evicted-said-here',
    what: 'a ticket whose pack went to make room is said to be here',
    file: 'renderer/data/packs/cold-tickets.ts',
    find: '        if (!isHere) away.add(header.id);\n',
    replace: '',
    caughtBy: {
      project: 'browser',
      file: 'renderer/data/packs/eviction.browser.test.ts',
      title: 'oldest contents go',
    },
  },
  {
    name: 'cold-lines-stay',
    what: 'the lines of a ticket that goes cold stay among the records at work',
    file: 'renderer/data/packs/demote.ts',
    find: "  await ports.replica.write('entries', [], entries);\n",
    replace: '',
    caughtBy: packRules('that is at work and in a pack'),
  },
  {
    name: 'unsent-goes-cold',
    what: 'a ticket goes cold while something of it waits in the outbox',
    file: 'renderer/data/packs/demote.ts',
    find: ' && !held.has(id)',
    replace: '',
    caughtBy: packRules('with unsent work'),
  },
  {
    name: 'past-hides-work',
    what: 'what is archived is shown in place of what is at work',
    file: 'renderer/data/packs/merge-headers.ts',
    find: '[...cold.byId, ...hot.byId]',
    replace: '[...hot.byId, ...cold.byId]',
    caughtBy: { project: 'unit', file: 'renderer/data/packs/merge-headers.test.ts' },
  },
  {
    name: 'older-manifest-kept',
    what: 'packs of an older manifest than that of the pages are kept',
    file: 'shared/sync/archive-round.ts',
    find: '    if (this.#heard === tag) return true;',
    replace: '    if (tag !== null) return true;',
    caughtBy: { project: 'unit', file: 'shared/sync/archive-round.test.ts', title: 'after pages with' },
  },
  {
    name: 'deleted-back-from-pack',
    what: 'a ticket that was deleted is shown again from an older pack',
    file: 'shared/sync/write-page.ts',
    find: '  const gone = [...deleted, ...removed];',
    replace: '  const gone = removed;',
    caughtBy: { project: 'unit', file: 'shared/sync/write-page.test.ts', title: 'leaves its pack' },
  },
  {
    name: 'promoted-without-lines',
    what: 'an archived ticket comes back to work without its old lines',
    file: 'sync-server/store/leave-archive.ts',
    find: "  for (const entry of entries) if (entry !== writing.record.id) await reissue(tx, 'entries', entry, writer);\n",
    replace: '',
    caughtBy: packRoutes('a note on an archived ticket'),
  },
  {
    name: 'erased-stays-in-pack',
    what: 'a pack is not cut again without the ticket that has left it',
    file: 'sync-server/archive/plan-cuts.ts',
    find: 'if (page.hasLeft || added.length > 0)',
    replace: 'if (added.length > 0)',
    caughtBy: { project: 'contract', file: 'test/contract/sqlite-store.test.ts' },
  },
  {
    name: 'packed-still-counted',
    what: 'digests for a console that reads packs count what lies in packs',
    file: 'sync-server/pull/audit.ts',
    find: 'const packed = this.#isHotOnly ?',
    replace: "const packed = kind === 'people' ?",
    caughtBy: packRoutes('digest'),
  },
  {
    name: 'foreign-pack-given',
    what: 'whoever knows the name of a pack gets it',
    file: 'sync-server/routes/packs.ts',
    find: 'pack === undefined ? null : await',
    replace: "pack?.hash === '' ? null : await",
    caughtBy: packRoutes('nobody gets the pack'),
  },
];
