import type { Priority, TicketType, WaitingFor } from '../../shared/records/ticket.ts';
import type { AssetPlan } from './asset-plans.ts';

/** What a ticket says, in one language. `{asset}` and `{site}` are filled in. */
export interface ScenarioText {
  subjects: readonly string[];
  description: string;
  /** Our first answer. */
  reply: string;
  /** What the customer writes back. */
  answer: string;
  /** Between colleagues. */
  note: string;
  /** What helped. */
  resolution: string;
}

/** Everything that the timeline of a demo ticket says in one language. */
export interface LanguageTexts {
  scenarios: Readonly<Record<ScenarioId, ScenarioText>>;
  calls: readonly string[];
  reminder: string;
  thanks: readonly string[];
  timeNotes: readonly string[];
}

export type ScenarioId =
  | 'label-blank'
  | 'scanner-roaming'
  | 'edi-stuck'
  | 'month-end'
  | 'erp-slow'
  | 'backup-failed'
  | 'password'
  | 'authorisation'
  | 'switch-down'
  | 'replenishment'
  | 'report-wish'
  | 'new-workplace'
  | 'bank-file'
  | 'how-stocktaking';

/** The language-free half of a kind of trouble: how it is classified and who works on it. */
export interface Scenario {
  id: ScenarioId;
  type: TicketType;
  category: string;
  subcategory: string;
  role: NonNullable<AssetPlan['role']>;
  team: string;
  weight: number;
  priorities: readonly (readonly [Priority, number])[];
  waitingFor: WaitingFor;
  /** Topic of the article that explains it, where there is one. */
  article?: string;
}

export const scenarios: readonly Scenario[] = [
  {
    id: 'label-blank',
    type: 'incident',
    category: 'Warehouse',
    subcategory: 'Label printing',
    role: 'printer',
    team: 'Second line',
    weight: 12,
    priorities: [
      [2, 2],
      [3, 5],
    ],
    waitingFor: 'visit',
    article: 'label-printer',
  },
  {
    id: 'scanner-roaming',
    type: 'incident',
    category: 'Warehouse',
    subcategory: 'Hand scanners',
    role: 'scanner',
    team: 'Second line',
    weight: 10,
    priorities: [
      [2, 1],
      [3, 4],
    ],
    waitingFor: 'customer',
    article: 'scanner-roaming',
  },
  {
    id: 'edi-stuck',
    type: 'incident',
    category: 'Integrations',
    subcategory: 'EDI',
    role: 'integration',
    team: 'Applications',
    weight: 9,
    priorities: [
      [1, 1],
      [2, 4],
      [3, 2],
    ],
    waitingFor: 'supplier',
    article: 'edi-restart',
  },
  {
    id: 'month-end',
    type: 'question',
    category: 'ERP',
    subcategory: 'Finance',
    role: 'erp',
    team: 'Applications',
    weight: 7,
    priorities: [
      [2, 1],
      [3, 3],
    ],
    waitingFor: 'customer',
    article: 'posting-period',
  },
  {
    id: 'erp-slow',
    type: 'incident',
    category: 'ERP',
    subcategory: 'Warehouse',
    role: 'erp',
    team: 'Applications',
    weight: 8,
    priorities: [
      [1, 2],
      [2, 4],
      [3, 2],
    ],
    waitingFor: 'evidence',
    article: 'erp-slow',
  },
  {
    id: 'backup-failed',
    type: 'incident',
    category: 'Infrastructure',
    subcategory: 'Backup',
    role: 'server',
    team: 'Network and servers',
    weight: 7,
    priorities: [
      [2, 2],
      [3, 4],
    ],
    waitingFor: 'change',
    article: 'backup-check',
  },
  {
    id: 'password',
    type: 'request',
    category: 'Access',
    subcategory: 'Accounts and passwords',
    role: 'workplace',
    team: 'Service desk',
    weight: 11,
    priorities: [
      [3, 3],
      [4, 4],
    ],
    waitingFor: 'customer',
    article: 'password-reset',
  },
  {
    id: 'authorisation',
    type: 'request',
    category: 'Access',
    subcategory: 'Authorisations',
    role: 'erp',
    team: 'Applications',
    weight: 7,
    priorities: [
      [3, 3],
      [4, 3],
    ],
    waitingFor: 'customer',
  },
  {
    id: 'switch-down',
    type: 'incident',
    category: 'Infrastructure',
    subcategory: 'Network',
    role: 'network',
    team: 'Network and servers',
    weight: 5,
    priorities: [
      [1, 3],
      [2, 4],
    ],
    waitingFor: 'supplier',
    article: 'switch-replace',
  },
  {
    id: 'replenishment',
    type: 'question',
    category: 'ERP',
    subcategory: 'Warehouse',
    role: 'erp',
    team: 'Applications',
    weight: 6,
    priorities: [
      [3, 4],
      [4, 2],
    ],
    waitingFor: 'customer',
  },
  {
    id: 'report-wish',
    type: 'request',
    category: 'ERP',
    subcategory: 'Reporting',
    role: 'erp',
    team: 'Applications',
    weight: 5,
    priorities: [[4, 1]],
    waitingFor: 'other',
  },
  {
    id: 'new-workplace',
    type: 'request',
    category: 'Workplace',
    subcategory: 'PC',
    role: 'workplace',
    team: 'Field service',
    weight: 6,
    priorities: [
      [3, 2],
      [4, 3],
    ],
    waitingFor: 'visit',
  },
  {
    id: 'bank-file',
    type: 'incident',
    category: 'Integrations',
    subcategory: 'Bank',
    role: 'integration',
    team: 'Applications',
    weight: 4,
    priorities: [
      [2, 3],
      [3, 2],
    ],
    waitingFor: 'supplier',
  },
  {
    id: 'how-stocktaking',
    type: 'question',
    category: 'Warehouse',
    subcategory: 'Stocktaking',
    role: 'erp',
    team: 'Service desk',
    weight: 3,
    priorities: [
      [3, 1],
      [4, 2],
    ],
    waitingFor: 'customer',
    article: 'stocktaking',
  },
];
