/** All rows of a kind in memory. */
export interface TableState<Row> {
  /** A new array only when a row changed. */
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
  /** Counts up with every change. */
  readonly version: number;
  /** False while rows are still being read from the replica. */
  readonly complete: boolean;
}
