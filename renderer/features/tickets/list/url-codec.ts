import { channelSchema, ticketStatusSchema, ticketTypeSchema } from '../../../../shared/records/ticket.ts';
import {
  columnKeys,
  defaultListState,
  emptyFilter,
  groupKeys,
  isOpenRange,
  listFields,
  naturallyDescending,
  rangeFields,
  sortKeys,
  type DayRange,
  type ListField,
  type ListState,
  type TicketFilter,
} from './list-state.ts';

/** Words that a field understands; fields without a row take any word (ids, names of teams and categories). */
const knownWords: Partial<Record<ListField, readonly string[]>> = {
  status: ticketStatusSchema.options,
  type: ticketTypeSchema.options,
  channel: channelSchema.options,
  priority: ['1', '2', '3', '4'],
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Read the list's state from the address. What the address does not name has its default; what it names wrongly
 * (an old link, a typing error) is passed over, so that a link never leads to an error.
 * @param view the view of an address without one
 */
export function decodeListState(params: URLSearchParams, view: string = defaultListState.view): ListState {
  const sort = oneOf(sortKeys, params.get('sort')) ?? defaultListState.sort;
  const columns = (params.get('cols') ?? '').split(',').flatMap((word) => oneOf(columnKeys, word) ?? []);
  return {
    view: params.get('view') ?? view,
    q: params.get('q') ?? '',
    filter: decodeFilter(params),
    sort,
    descending: params.has('dir') ? params.get('dir') === 'desc' : naturallyDescending(sort),
    group: oneOf(groupKeys, params.get('group')) ?? defaultListState.group,
    columns: params.has('cols') ? columns : defaultListState.columns,
    density: params.get('density') === 'compact' ? 'compact' : 'comfortable',
  };
}

function decodeFilter(params: URLSearchParams): TicketFilter {
  const filter: TicketFilter = { ...emptyFilter };
  const lists = filter as unknown as Record<ListField, (string | number)[]>;
  for (const field of listFields) {
    const words = params.getAll(field).filter((word) => knownWords[field]?.includes(word) ?? word !== '');
    lists[field] = field === 'priority' ? words.map(Number) : words;
  }
  for (const field of rangeFields) filter[field] = decodeRange(params.get(field));
  return filter;
}

function decodeRange(text: string | null): DayRange {
  const [from = '', to = ''] = (text ?? '').split('..');
  return { from: DAY.test(from) ? from : null, to: DAY.test(to) ? to : null };
}

/**
 * Write the state as an address; defaults are left out, so that ordinary links stay short. Not so the view: which one
 * is meant without a name depends on the person, and a link is for others too.
 */
export function encodeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  params.set('view', state.view);
  if (state.q !== '') params.set('q', state.q);
  for (const field of listFields) for (const word of state.filter[field]) params.append(field, String(word));
  for (const field of rangeFields) {
    const range = state.filter[field];
    if (!isOpenRange(range)) params.set(field, `${range.from ?? ''}..${range.to ?? ''}`);
  }
  if (state.sort !== defaultListState.sort) params.set('sort', state.sort);
  if (state.descending !== naturallyDescending(state.sort)) {
    params.set('dir', state.descending ? 'desc' : 'asc');
  }
  if (state.group !== defaultListState.group) params.set('group', state.group);
  if (state.columns.join() !== defaultListState.columns.join()) params.set('cols', state.columns.join());
  if (state.density !== defaultListState.density) params.set('density', state.density);
  return params;
}

function oneOf<T extends string>(words: readonly T[], word: string | null): T | undefined {
  return words.find((known) => known === word);
}
