import { z } from 'zod';
import { recordSchemas, type Kind } from './kinds.ts';

/** The part of RxDB's JSON schema that we use, spelled out so that `shared/` needs no RxDB. */
export interface RxSchema {
  version: number;
  primaryKey: 'id';
  type: 'object';
  properties: Record<string, object>;
  required: string[];
  indexes: string[][];
}

/** Queries of the console, each needs its index. Fields in an index are never null. */
const indexes: Record<Kind, string[][]> = {
  people: [],
  policies: [['type']],
  accounts: [['name']],
  tickets: [['activityAt']],
  visits: [['startsAt']],
  commitments: [['dueAt']],
  notices: [],
  assets: [],
  demands: [],
  ledger: [['account']],
  articles: [['updatedAt']],
  // The second one answers what is asked over all timelines: open proposals, time logged today, new replies.
  entries: [
    ['subjectId', 'at'],
    ['type', 'at'],
  ],
};

/** Counted up together with a migration strategy when a kind's indexes or stored shape change. */
const versions: Record<Kind, number> = {
  people: 0,
  policies: 0,
  accounts: 0,
  tickets: 0,
  visits: 0,
  commitments: 0,
  notices: 0,
  assets: 0,
  demands: 0,
  ledger: 0,
  articles: 0,
  entries: 0,
};

/**
 * RxDB schema of a kind. Only what RxDB needs for keys and indexes is spelled out; values are checked by zod
 * where they enter (pull, commands), so the replica accepts every field that the record schema knows.
 */
export function rxSchemaOf(kind: Kind): RxSchema {
  const json = z.toJSONSchema(recordSchemas[kind], { io: 'output', unrepresentable: 'any' }) as {
    properties: Record<string, object>;
  };
  const indexed = new Set(indexes[kind].flat());
  const properties = Object.fromEntries(
    Object.keys(json.properties).map((field) => [
      field,
      propertyOf(field, indexed.has(field), json.properties[field]),
    ]),
  );
  return {
    version: versions[kind],
    primaryKey: 'id',
    type: 'object',
    properties,
    required: ['id', ...indexed],
    indexes: indexes[kind],
  };
}

function propertyOf(field: string, isIndexed: boolean, json: { type?: string } | undefined): object {
  if (field === 'id') return { type: 'string', maxLength: 36 };
  if (!isIndexed) return {};
  if (json?.type === 'string') return { type: 'string', maxLength: 500 };
  return { type: 'number', minimum: 0, maximum: 8_640_000_000_000_000, multipleOf: 1 };
}
