import { describe, expect, it } from 'vitest';
import { documentOf, type SearchDocument } from './search-document.ts';
import { createSearchIndex } from './search-index.ts';

const names = {
  account: (id: string | null) => (id === 'acc' ? 'Zakłady Łódź' : ''),
  contact: (id: string | null) => (id === 'con' ? 'Key User 7' : ''),
};

function ticket(number: string | null, subject: string, more: object = {}): SearchDocument {
  return documentOf.tickets(
    {
      id: number ?? subject,
      number,
      subject,
      status: 'new',
      account: null,
      contact: null,
      tags: [],
      activityAt: 1_000,
      source: null,
      ...more,
    },
    names,
  );
}

function found(documents: SearchDocument[], query: string, limit = 10): string[] {
  return createSearchIndex({ tickets: documents })
    .search(query, { limit })
    .map((hit) => hit.id);
}

describe('search over headers', () => {
  it.each(['FF-10482', 'ff10482', '10482', ' FF 10482 '])('%j finds exactly that number first', (query) => {
    const documents = [
      ticket('FF-104821', 'a longer number'),
      ticket('FF-10482', 'printer', { status: 'closed' }),
      ticket('FF-7', 'mentions 10482 and FF', { activityAt: 9_000 }),
    ];
    expect(found(documents, query)[0]).toBe('FF-10482');
  });

  it('finds by the number of the system it came from, also without its letters and zeros', () => {
    const documents = [
      ticket('FF-1', 'x', { source: { system: 'log', key: 'INC0000045' } }),
      ticket('FF-2', 'x'),
    ];
    expect(found(documents, 'INC0000045')).toEqual(['FF-1']);
    expect(found(documents, '45')).toEqual(['FF-1']);
  });

  it('ranks a title that begins with the query above one that contains it, above a match elsewhere', () => {
    const documents = [
      ticket('FF-1', 'nothing', { tags: ['printer'], activityAt: 9_000 }),
      ticket('FF-2', 'Broken printer', { activityAt: 8_000 }),
      ticket('FF-3', 'Printer broken', { activityAt: 1 }),
    ];
    expect(found(documents, 'printer')).toEqual(['FF-3', 'FF-2', 'FF-1']);
  });

  it('ranks open before settled and recent before old, all else being equal', () => {
    const documents = [
      ticket('FF-1', 'Printer A', { activityAt: 1 }),
      ticket('FF-2', 'Printer B', { activityAt: 5 }),
      ticket('FF-3', 'Printer C', { activityAt: 9, status: 'closed' }),
    ];
    expect(found(documents, 'printer')).toEqual(['FF-2', 'FF-1', 'FF-3']);
  });

  it('finds by account and contact, with diacritics folded', () => {
    const documents = [ticket('FF-1', 'x', { account: 'acc', contact: 'con' }), ticket('FF-2', 'x')];
    expect(found(documents, 'lodz key')).toEqual(['FF-1']);
  });

  it('keeps the best when more match than are asked for', () => {
    const documents = Array.from({ length: 200 }, (_, i) =>
      ticket(`FF-${i}`, 'Printer', { activityAt: i % 97 }),
    );
    const all = found(documents, 'printer', 200);
    expect(found(documents, 'printer', 5)).toEqual(all.slice(0, 5));
  });

  it('searches only the kinds asked for', () => {
    const person = documentOf.people(
      {
        id: 'p',
        revision: 1,
        name: 'Printer engineer',
        login: null,
        roles: [],
        teams: [],
        accounts: null,
        partner: null,
        email: null,
        phone: null,
        language: 'en',
        languages: [],
        skills: [],
        active: true,
        source: null,
      },
      names,
    );
    const index = createSearchIndex({ tickets: [ticket('FF-1', 'Printer')], people: [person] });
    expect(index.search('printer', { kinds: ['people'] }).map((hit) => hit.id)).toEqual(['p']);
    expect(index.search('printer').map((hit) => hit.kind)).toContain('tickets');
  });

  it.each(['', '  ', '-', '?!'])('the query %j finds nothing', (query) => {
    expect(found([ticket('FF-1', 'Printer')], query)).toEqual([]);
  });
});
