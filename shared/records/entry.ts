import { z } from 'zod';
import { id, instant, line, optional, recordBase, source } from './fields.ts';

export const entryTypeSchema = z.enum([
  'opened',
  'reply',
  'note',
  'call',
  'e-mail',
  'status',
  'assignment',
  'change',
  'time',
  'travel',
  'checklist',
  'part',
  'attachment',
  'proposal',
  'proposal-decided',
  'satisfaction',
  'link',
  'visit',
  'erased',
  'shortage',
]);
export type EntryType = z.infer<typeof entryTypeSchema>;

/** The record in whose timeline an entry stands. */
export const subjectKindSchema = z.enum([
  'tickets',
  'accounts',
  'assets',
  'visits',
  'commitments',
  'articles',
  'demands',
]);
export type SubjectKind = z.infer<typeof subjectKindSchema>;

const value = z.json();

/** What a signed service report says of itself; the PDF is the attachment. It never changes: a correction is a new version. */
export const serviceReportSchema = z.object({
  version: z.int().min(1),
  /** Entry of the version that this one corrects. */
  replaces: optional(id),
  language: line,
  /** SHA-256 of what the report says, as printed on it. */
  contentHash: line,
  signedBy: line,
  signedRole: line,
  signedAt: instant,
});

/** What entries of work and of travel have in common. */
const workFields = {
  minutes: z.int().min(1).max(1_440),
  billable: z.boolean().default(true),
  /** When it began; `null` where only its length is known. */
  startedAt: optional(instant),
  /** One of `shared/work/work-types.ts`, or a word of a later console. */
  workType: optional(line),
  /** The visit that it belongs to, where the subject is another record. */
  visit: optional(id),
  /** The first entry of the line that this one corrects: of all corrections the latest counts. */
  supersedes: optional(id),
  /** Of a correction: when the first entry was written, which says to what day a line without a time of day belongs. */
  firstAt: optional(instant),
  /** Of a correction: whose work it is, where somebody else writes it. `null`: its author's. */
  person: optional(id),
  /** The line counts no more. */
  withdrawn: optional(z.boolean()),
};

/** What an entry of each type carries besides its text. Types without a row carry nothing. */
export const entryDataSchemas = {
  status: z.object({ from: optional(line), to: line, waitingFor: optional(line) }),
  assignment: z.object({
    fromTeam: optional(line),
    toTeam: optional(line),
    fromAssignee: optional(id),
    toAssignee: optional(id),
  }),
  /** One or several fields of the subject got new values (priority, category, account, ...). */
  change: z.object({ fields: z.record(z.string(), z.object({ from: value, to: value })) }),
  time: z.object(workFields),
  travel: z.object({ ...workFields, kilometres: optional(z.number().min(0)) }),
  call: z.object({
    direction: z.enum(['in', 'out']).default('in'),
    minutes: optional(z.int().min(0)),
    contact: optional(id),
  }),
  /** A value that lost against another edit of the same field; one click applies it. */
  proposal: z.object({
    field: line,
    value,
    kept: value,
    editedAt: instant,
    opId: id,
    /** All that one deed left behind has the same one: decided together (S5). */
    group: optional(id),
  }),
  'proposal-decided': z.object({ proposal: id, decision: z.enum(['applied', 'dismissed']) }),
  link: z.object({
    relation: z.enum(['related', 'duplicate', 'parent', 'child', 'asset', 'article', 'merged']),
    target: id,
  }),
  satisfaction: z.object({ score: z.int().min(1).max(5) }),
  /** A file; its bytes travel apart from the records (docs/sync-spec.md, S17). */
  attachment: z.object({
    name: line,
    mediaType: line,
    /** Bytes. */
    size: z.int().min(0),
    hash: z.string().max(200),
    /** Of a picture, in pixels. */
    width: optional(z.int().min(1)),
    height: optional(z.int().min(1)),
    caption: optional(line),
    /** Pictures taken in together have the same one, and their place in it counts from 1. */
    series: optional(id),
    order: optional(z.int().min(1)),
    /** Of the small picture that travels first. */
    previewHash: optional(z.string().max(200)),
    confidentiality: z.enum(['normal', 'delete-after-review']).default('normal'),
    report: optional(serviceReportSchema),
  }),
  /** The bytes of an attachment were removed after review; says what it was, for good. */
  erased: z.object({ attachment: id, name: line, hash: z.string().max(200), size: z.int().min(0) }),
  /**
   * An answer to a step of a checklist; or, by its action, the start of a run, the ticket that came of a deviation, or on that
   * ticket where it came from.
   */
  checklist: z.object({
    /** Key of the step; empty for the start. */
    step: line,
    answer: value,
    /** `start`, `follow-up`, `origin`, or a word of a later console; `null` for an answer. */
    action: optional(line),
    /** The template; `null` from before runs were told apart: then it is the visit's. */
    template: optional(id),
    /** Which run of the template on this record, from 1. */
    run: optional(z.int().min(1)),
    /** Of a start: title and version of the template. Its text is the entry's, so that the run keeps it. */
    version: optional(z.int().min(1)),
    /** Of an answer: what the step asks, and the unit of a number, so that a timeline can be read by itself. */
    title: optional(line),
    unit: optional(line),
    /** It could not be done; the entry's text says why. */
    skipped: optional(z.boolean()),
    /** What it was measured with. */
    instrument: optional(line),
    /** Of a follow-up: the ticket. Of an origin: the record with the checklist. */
    target: optional(id),
    /** Of an origin: the kind of that record. */
    targetKind: optional(subjectKindSchema),
  }),
  part: z.object({
    asset: optional(id),
    quantity: z.int(),
    /** taken: out of a depot into a van; used: left at the customer's, for good or lent; returned: back in stock. */
    action: z.enum(['taken', 'used', 'returned', 'swapped']),
    /** As it was called then; stock may be renamed or out of the reader's sight. */
    name: optional(line),
    serialNumber: optional(line),
    /** Serial number of what was taken out for it. */
    removedSerial: optional(line),
    /** Stock place that it came from, and where it went. */
    place: optional(id),
    toPlace: optional(id),
    /** The visit or ticket that it was used for, said in the timeline of the stock itself. */
    visit: optional(id),
    ticket: optional(id),
    /** Of a loan: when it is due back, and the commitment that says so. */
    dueAt: optional(instant),
    commitment: optional(id),
  }),
  /** More was taken than the books had. Written by the server (S18). */
  shortage: z.object({ quantity: z.int().min(1), opId: id, group: optional(id) }),
  visit: z.object({ from: optional(line), to: line }),
} satisfies Partial<Record<EntryType, z.ZodType>>;

/** One immutable line in a timeline. Created once, never changed, so it can never conflict. */
export const entrySchema = z
  .object({
    ...recordBase,
    type: entryTypeSchema,
    subjectKind: subjectKindSchema,
    subjectId: id,
    /** Account and ticket of the subject, repeated here because they decide who may see the entry. */
    account: optional(id),
    ticket: optional(id),
    /** Person who did it; `null` for a contact of the customer or for the system. */
    author: optional(id),
    /** Name to show when `author` is null. */
    authorName: optional(line),
    /** When it happened, by the author's clock. */
    at: instant,
    /** Markdown. */
    text: z.string().max(2_000_000).default(''),
    /** Not for the customer, not for partners. */
    internal: z.boolean().default(false),
    data: z.record(z.string(), z.json()).default({}).meta({ merge: 'by-key' }),
    source,
  })
  .superRefine((entry, context) => {
    const schema = (entryDataSchemas as Partial<Record<EntryType, z.ZodType>>)[entry.type];
    const result = schema?.safeParse(entry.data);
    for (const issue of result?.error?.issues ?? []) {
      context.addIssue({ code: 'custom', message: issue.message, path: ['data', ...issue.path] });
    }
  });
export type Entry = z.infer<typeof entrySchema>;
/** Data of an entry of type `T`, as written by commands and read by the timeline. */
export type EntryData<T extends keyof typeof entryDataSchemas> = z.infer<(typeof entryDataSchemas)[T]>;
