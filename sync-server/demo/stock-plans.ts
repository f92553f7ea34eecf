/** Where a line of stock lies, how many pieces, and how many there should be at least. */
export interface StockPlan {
  name: string;
  partNumber: string;
  type?: 'loan';
  fits?: string;
  /** Pieces and least number by place; what has serial numbers is that many lines of one piece. */
  at: Partial<Record<PlaceKey, readonly [pieces: number, minimum: number | null]>>;
  isSerial?: true;
}

export const placePlans = [
  { key: 'central', name: 'Central depot' },
  { key: 'south', name: 'Southern depot' },
  { key: 'van1', name: 'Van 1', engineer: 0 },
  { key: 'van2', name: 'Van 2', engineer: 1 },
  { key: 'van3', name: 'Van 3', engineer: 2 },
] as const;

export type PlaceKey = (typeof placePlans)[number]['key'];

export const stockPlans: readonly StockPlan[] = [
  {
    name: 'Battery for hand scanner',
    partNumber: 'BAT-HS20',
    fits: 'HS-20',
    at: { central: [14, 6], south: [4, 6], van1: [3, 2], van2: [1, 2] },
  },
  {
    name: 'Charging cradle',
    partNumber: 'CRD-HS20',
    fits: 'HS-20',
    at: { central: [5, 2], van1: [1, null] },
  },
  {
    name: 'Print head 300 dpi',
    partNumber: 'PH-300',
    fits: 'LP-300',
    isSerial: true,
    at: { central: [3, null], van1: [2, null], van2: [1, null] },
  },
  {
    name: 'Platen roller',
    partNumber: 'PR-300',
    fits: 'LP-300',
    at: { central: [6, 4], van1: [1, 1], van3: [2, 1] },
  },
  {
    name: 'Patch cable Cat6, 3 m',
    partNumber: 'PC6-3',
    at: { central: [40, 20], south: [25, 20], van1: [6, 4], van2: [2, 4], van3: [8, 4] },
  },
  { name: 'SFP module 1G', partNumber: 'SFP-1G', at: { central: [2, 4], van2: [1, null] } },
  { name: 'Access point', partNumber: 'AP-26', isSerial: true, at: { south: [2, null], van3: [1, null] } },
  { name: 'Fan for cabinet', partNumber: 'FAN-CAB', at: { central: [0, 2], south: [1, 1] } },
  {
    name: 'Loan notebook',
    partNumber: 'LN-14',
    type: 'loan',
    isSerial: true,
    at: { central: [2, null], south: [1, null] },
  },
  { name: 'Loan label printer', partNumber: 'LL-300', type: 'loan', isSerial: true, at: { van1: [1, null] } },
];
