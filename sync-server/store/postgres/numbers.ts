/** By `keyOf` a record: the number by which other tables know it. */
export type Numbers = ReadonlyMap<string, number>;

export function numberOf(numbers: Numbers, record: string): number {
  const number = numbers.get(record);
  if (number === undefined) throw new Error(`A written record has no number: ${record}`);
  return number;
}
