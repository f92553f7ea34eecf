import type { MangoQuery } from 'rxdb';
import type { Kind, RecordOf } from '../../shared/records/kinds.ts';

/** A mango query over one kind. Ask for what an index of `shared/records/rx-schema.ts` can answer. */
export type RecordsQuery<K extends Kind> = Pick<MangoQuery<RecordOf<K>>, 'selector' | 'sort' | 'limit'>;
