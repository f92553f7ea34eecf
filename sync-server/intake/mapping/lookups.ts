import type { RecordOf } from '../../../shared/records/kinds.ts';

type Account = RecordOf<'accounts'>;
type Person = RecordOf<'people'>;

/** What is stored already and can be named by a file. */
export interface Known {
  accounts: readonly Account[];
  people: readonly Person[];
}

/** Finds stored records by the words that files use for them. */
export interface Lookups {
  account(word: string): Account | undefined;
  accountById(id: string): Account | undefined;
  person(word: string): Person | undefined;
}

/** Accounts are found by number, key in their source system or name; people by login, e-mail or name. */
export function lookupsOf({ accounts, people }: Known): Lookups {
  const accountWords = indexOf(accounts, (one) => [one.number, one.source?.key, one.name]);
  const personWords = indexOf(people, (one) => [one.login, one.email, one.source?.key, one.name]);
  const byId = new Map(accounts.map((one) => [one.id, one]));
  return {
    account: (word) => accountWords.get(fold(word)),
    accountById: (id) => byId.get(id),
    person: (word) => personWords.get(fold(word)),
  };
}

function indexOf<T>(
  records: readonly T[],
  wordsOf: (record: T) => (string | null | undefined)[],
): Map<string, T> {
  const index = new Map<string, T>();
  for (const record of records) {
    for (const word of wordsOf(record)) {
      // The first record keeps a word that two share: which one is meant cannot be told.
      if (word != null && word !== '' && !index.has(fold(word))) index.set(fold(word), record);
    }
  }
  return index;
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}
