import { useSearchParams } from 'react-router';

/** What the address says behind its `?`, and how to change one of it in place; `null` takes it out. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return { params, set };
}
