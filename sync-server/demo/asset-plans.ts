import type { AssetType } from '../../shared/records/asset.ts';

type Values = Record<string, string | number | boolean>;

/** One asset of every demo customer; 49 of them make an installation. */
export interface AssetPlan {
  /** Name after the customer's short name; also how other plans refer to it. */
  key: string;
  type: AssetType;
  parent?: string;
  vendor?: string;
  model?: string;
  attributes: Values;
  /** Stand-in for the word that a ticket's text uses for this asset. */
  role?: 'server' | 'printer' | 'scanner' | 'network' | 'erp' | 'integration' | 'workplace';
  secret?: string[];
}

const host = (key: string, parent: string, cpus: number, memory: number, purpose: string): AssetPlan => ({
  key,
  type: 'host',
  parent,
  role: 'server',
  attributes: {
    cpus,
    'memory GB': memory,
    'operating system': 'Debian 12',
    purpose,
    'patch level': '2026-09',
  },
});

const module = (key: string, version: string, parameters: Values): AssetPlan => ({
  key: `ERP ${key}`,
  type: 'module',
  parent: 'ERP',
  role: 'erp',
  attributes: { version, ...parameters },
});

const integration = (key: string, parameters: Values): AssetPlan => ({
  key,
  type: 'integration',
  parent: 'INT01',
  role: 'integration',
  attributes: { protocol: 'HTTPS', 'retry minutes': 15, ...parameters },
  secret: ['client secret'],
});

const device = (key: string, role: 'printer' | 'scanner', model: string, attributes: Values): AssetPlan => ({
  key,
  type: 'device',
  parent: 'WLC01',
  role,
  vendor: role === 'printer' ? 'Label printer vendor A' : 'Hand scanner vendor B',
  model,
  attributes,
});

const numbered = (count: number, make: (number: string, index: number) => AssetPlan): AssetPlan[] =>
  Array.from({ length: count }, (_, index) => make(String(index + 1).padStart(2, '0'), index));

export const assetPlans: readonly AssetPlan[] = [
  {
    key: 'HV01',
    type: 'host',
    role: 'server',
    vendor: 'Server vendor A',
    model: 'Rack server 2U',
    attributes: {
      cpus: 32,
      'memory GB': 512,
      'operating system': 'Hypervisor 8',
      'warranty until': '2027-06-30',
    },
  },
  {
    key: 'HV02',
    type: 'host',
    role: 'server',
    vendor: 'Server vendor A',
    model: 'Rack server 2U',
    attributes: {
      cpus: 32,
      'memory GB': 512,
      'operating system': 'Hypervisor 8',
      'warranty until': '2027-06-30',
    },
  },
  host('APP01', 'HV01', 8, 32, 'ERP application server'),
  host('APP02', 'HV02', 8, 32, 'ERP application server, second node'),
  host('DB01', 'HV01', 12, 128, 'ERP database'),
  host('DB02', 'HV02', 12, 128, 'ERP database, standby'),
  host('INT01', 'HV02', 4, 16, 'integration server'),
  host('FILE01', 'HV01', 4, 16, 'files and profiles'),
  host('BCK01', 'HV02', 4, 16, 'backup'),
  host('PRN01', 'HV01', 2, 8, 'print server'),
  {
    key: 'FW01',
    type: 'network',
    role: 'network',
    vendor: 'Network vendor C',
    model: 'Firewall M',
    attributes: {
      firmware: '7.4.3',
      'management address': '192.0.2.1',
      'admin password': 'in the safe, envelope 4',
    },
    secret: ['admin password'],
  },
  {
    key: 'SW-CORE',
    type: 'network',
    parent: 'FW01',
    role: 'network',
    vendor: 'Network vendor C',
    model: 'Switch 48',
    attributes: { firmware: '16.12.4', ports: 48 },
  },
  ...numbered(3, (number) => ({
    key: `SW-HALL${number}`,
    type: 'network',
    parent: 'SW-CORE',
    role: 'network',
    vendor: 'Network vendor C',
    model: 'Switch 24 PoE',
    attributes: { firmware: '16.12.4', ports: 24, VLAN: '20, 30' },
  })),
  {
    key: 'WLC01',
    type: 'network',
    parent: 'SW-CORE',
    role: 'network',
    vendor: 'Network vendor C',
    model: 'Wireless controller',
    attributes: { firmware: '8.10.2', 'access points': 26, roaming: '802.11r' },
  },
  {
    key: 'ERP',
    type: 'application',
    parent: 'APP01',
    role: 'erp',
    attributes: { version: '14.2.7', database: 'DB01', 'service window': 'Sunday 04:00-10:00' },
  },
  {
    key: 'WMS',
    type: 'application',
    parent: 'APP02',
    role: 'erp',
    attributes: { version: '9.4.1', 'terminal sessions': 90 },
  },
  {
    key: 'Reporting',
    type: 'application',
    parent: 'APP02',
    role: 'erp',
    attributes: { version: '5.1', 'nightly load': '02:15' },
  },
  module('Finance', '14.2.7', { 'fiscal year starts': 'January', 'posting period open until': 'day 5' }),
  module('Purchasing', '14.2.7', { 'approval above': 10_000, 'three-way match': true }),
  module('Sales', '14.2.7', { 'credit check': 'on release', 'price list': 'by customer group' }),
  module('Warehouse', '14.2.7', { 'picking strategy': 'first expired first out', 'negative stock': false }),
  module('Production', '14.2.6', { backflush: 'at confirmation', 'scrap tolerance %': 2 }),
  module('Quality', '14.2.7', { 'sampling plan': 'S-2', 'block on failure': true }),
  integration('EDI retail', { format: 'EDIFACT D.96A', partners: 14, 'client secret': 'vault item 118' }),
  integration('Bank statements', {
    format: 'CAMT.053',
    schedule: '06:30',
    'client secret': 'vault item 121',
  }),
  integration('Carrier labels', { format: 'JSON', carriers: 3, 'client secret': 'vault item 140' }),
  integration('Web shop', { format: 'JSON', schedule: 'every 5 minutes', 'client secret': 'vault item 77' }),
  {
    key: 'Parameters: label layouts',
    type: 'parameter-set',
    parent: 'ERP Warehouse',
    role: 'erp',
    attributes: { 'pallet label': 'PL-07', 'carton label': 'CL-12', 'dots per inch': 300 },
  },
  {
    key: 'Parameters: number ranges',
    type: 'parameter-set',
    parent: 'ERP Finance',
    role: 'erp',
    attributes: { invoices: '26000001-26999999', deliveries: '80000000-89999999' },
  },
  {
    key: 'Parameters: replenishment',
    type: 'parameter-set',
    parent: 'ERP Warehouse',
    role: 'erp',
    attributes: { 'minimum days': 3, 'maximum days': 9, 'run at': '04:40' },
  },
  {
    key: 'Parameters: authorisations',
    type: 'parameter-set',
    parent: 'ERP',
    role: 'erp',
    attributes: { roles: 64, 'four-eyes above': 5_000 },
  },
  ...numbered(6, (number, index) =>
    device(`LP${number}`, 'printer', 'LP-300', {
      'dots per inch': index < 4 ? 300 : 203,
      darkness: 18,
      'media width mm': 104,
      place: `packing ${index + 1}`,
    }),
  ),
  ...numbered(8, (number, index) =>
    device(`HS${number}`, 'scanner', 'HS-20', {
      firmware: '4.11',
      'battery health %': 96 - index * 4,
      'wireless profile': 'WH-ROAM',
    }),
  ),
  ...numbered(2, (number) => ({
    key: `PC-DISPATCH${number}`,
    type: 'device',
    parent: 'SW-HALL01',
    role: 'workplace',
    vendor: 'PC vendor D',
    model: 'Desktop mini',
    attributes: { 'memory GB': 16, 'operating system': 'Windows 11', 'disk GB': 512 },
  })),
];
