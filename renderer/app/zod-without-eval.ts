import { config } from 'zod';

/**
 * The page's security policy forbids code made from text. Without this word zod tries all the same, once, and the
 * report of the attempt costs a tenth of a second of every start. To be imported before any schema.
 */
config({ jitless: true });
