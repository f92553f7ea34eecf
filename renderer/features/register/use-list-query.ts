import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** State of a list that stands in the address, so that it survives reload, back and being sent to a colleague. */
export interface ListQuery {
  /** Value of a key, `''` when the address does not have it. */
  get: (key: string) => string;
  /** Sets a key, or takes it out for `''` and `null`. Replaces the history step: filtering is not navigating. */
  set: (key: string, value: string | null) => void;
  /** Sets several keys in one step. */
  setAll: (values: Readonly<Record<string, string | null>>) => void;
  /** Takes out every key named. */
  clear: (keys: readonly string[]) => void;
  /** The address's query without these keys, `?…` or `''`, for a link elsewhere. */
  without: (...keys: string[]) => string;
  /** The address's query with these values, for a link elsewhere. */
  with: (values: Readonly<Record<string, string | null>>) => string;
  /** `?q=…` to append to the path of a record so that the list behind it stays as it is; `''` when nothing is set. */
  readonly suffix: string;
}

/** Reads and writes the list state of the present address. */
export function useListQuery(): ListQuery {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (key: string, value: string | null) => {
      setParams((current) => changed(current, [[key, value]]), { replace: true });
    },
    [setParams],
  );
  const setAll = useCallback(
    (values: Readonly<Record<string, string | null>>) => {
      setParams((current) => changed(current, Object.entries(values)), { replace: true });
    },
    [setParams],
  );
  const clear = useCallback(
    (keys: readonly string[]) => {
      setParams(
        (current) =>
          changed(
            current,
            keys.map((key) => [key, null]),
          ),
        { replace: true },
      );
    },
    [setParams],
  );
  return useMemo(() => {
    const without = (...keys: string[]) =>
      searchOf(
        changed(
          params,
          keys.map((key) => [key, null]),
        ),
      );
    const withValues = (values: Readonly<Record<string, string | null>>) =>
      searchOf(changed(params, Object.entries(values)));
    return {
      get: (key) => params.get(key) ?? '',
      set,
      setAll,
      clear,
      without,
      with: withValues,
      suffix: searchOf(params),
    };
  }, [params, set, setAll, clear]);
}

function changed(
  current: URLSearchParams,
  pairs: readonly (readonly [string, string | null])[],
): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [key, value] of pairs) {
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

function searchOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
