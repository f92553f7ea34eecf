/** What the text of a column becomes. */
export type FieldType =
  | 'text'
  | 'number'
  | 'instant'
  | 'list'
  | 'account'
  | 'person'
  | 'contact'
  | 'site'
  | 'parent';

export const mappedKinds = ['tickets', 'accounts', 'contacts', 'assets'] as const;
export type MappedKind = (typeof mappedKinds)[number];

/** Fields that a mapping may fill, by kind. What a field accepts is checked by the record's schema. */
export const mappingFields: Record<MappedKind, Readonly<Record<string, FieldType>>> = {
  tickets: {
    subject: 'text',
    description: 'text',
    type: 'text',
    status: 'text',
    waitingFor: 'text',
    channel: 'text',
    impact: 'number',
    urgency: 'number',
    priority: 'number',
    account: 'account',
    site: 'site',
    contact: 'contact',
    category: 'text',
    subcategory: 'text',
    symptom: 'text',
    team: 'text',
    assignee: 'person',
    openedBy: 'person',
    partner: 'text',
    tags: 'list',
    openedAt: 'instant',
    dueAt: 'instant',
    resolvedAt: 'instant',
    closedAt: 'instant',
    resolution: 'text',
    closeCode: 'text',
    reopenCount: 'number',
  },
  accounts: {
    number: 'text',
    name: 'text',
    status: 'text',
    advisor: 'person',
    timeZone: 'text',
    languages: 'list',
    users: 'number',
    processes: 'list',
    notes: 'text',
    tags: 'list',
  },
  contacts: {
    account: 'account',
    name: 'text',
    role: 'text',
    email: 'text',
    phone: 'text',
    language: 'text',
    site: 'site',
  },
  assets: {
    name: 'text',
    type: 'text',
    status: 'text',
    account: 'account',
    site: 'site',
    parent: 'parent',
    vendor: 'text',
    model: 'text',
    serialNumber: 'text',
    notes: 'text',
    tags: 'list',
    secret: 'list',
  },
};

/** Fields without which a record of the kind makes no sense. */
export const requiredFields: Record<MappedKind, readonly string[]> = {
  tickets: ['subject', 'openedAt'],
  accounts: ['name'],
  contacts: ['account', 'name'],
  assets: ['name', 'type'],
};
