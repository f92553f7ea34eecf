import { z } from 'zod';
import {
  attributes,
  id,
  instant,
  language,
  line,
  longText,
  optional,
  recordBase,
  source,
  timeZone,
  wordSet,
} from './fields.ts';

export const contactRoleSchema = z.enum(['key-user', 'decision-maker', 'user']);
export type ContactRole = z.infer<typeof contactRoleSchema>;

export const siteSchema = z.object({
  id,
  name: line,
  address: z.string().max(2_000).default(''),
  timeZone: optional(timeZone),
  /** How to get in: gate, badge, safety briefing, who opens. */
  access: z.string().max(10_000).default(''),
  /** The road from where our people set out, one way. */
  kilometres: optional(z.number().min(0).max(20_000)),
  travelMinutes: optional(z.int().min(0).max(10_000)),
  /** What one journey there and back costs us: minor units (grosz, cent) of `visitCurrency`. */
  visitCost: optional(z.int().min(0)),
  /** ISO 4217. */
  visitCurrency: optional(z.string().length(3)),
  /** Policy of type `calendar`: when somebody can be let in. */
  openHours: optional(id),
});
export type Site = z.infer<typeof siteSchema>;

export const contactSchema = z.object({
  id,
  name: line,
  role: contactRoleSchema.default('user'),
  email: optional(line),
  phone: optional(line),
  language: optional(language),
  site: optional(id),
});
export type Contact = z.infer<typeof contactSchema>;

/** A contract that holds for an account from a moment on, until the next one begins. */
export const contractPeriodSchema = z.object({
  id,
  /** Policy of type `contract`; null where the account has none of its own from then on. */
  contract: optional(id),
  from: instant,
});
export type ContractPeriod = z.infer<typeof contractPeriodSchema>;

/** A customer organisation with its sites and contacts. */
export const accountSchema = z.object({
  ...recordBase,
  number: optional(z.string().max(40)),
  name: line.min(1),
  status: z.enum(['active', 'former']).default('active'),
  /** The Trusted Advisor who looks after this account. */
  advisor: optional(id),
  /** Policy of type `contract`: what held before the first of `contracts` began. */
  contract: optional(id),
  contracts: z.array(contractPeriodSchema).max(200).default([]).meta({ merge: 'by-id' }),
  timeZone: timeZone.default('Europe/Warsaw'),
  languages: wordSet,
  /** How many people work with what we support there. */
  users: optional(z.int().min(0)),
  sites: z.array(siteSchema).max(2_000).default([]).meta({ merge: 'by-id' }),
  contacts: z.array(contactSchema).max(20_000).default([]).meta({ merge: 'by-id' }),
  /** Business processes that must run, in their words. */
  processes: wordSet,
  notes: longText,
  tags: wordSet,
  attributes,
  lastContactAt: optional(instant).meta({ merge: 'max' }),
  source,
});
export type Account = z.infer<typeof accountSchema>;
