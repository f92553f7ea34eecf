import type { Asset } from '../../../shared/records/asset.ts';
import type { AttributeValue } from './drift.ts';

type Attributes = Asset['attributes'];

/**
 * What was typed as a value of the kind that stood there before: a number stays a number and a yes/no stays one as
 * long as the text allows it; anything else is text. Empty text is `null`: known to have no value.
 */
export function parseValue(text: string | null, before: AttributeValue | undefined): AttributeValue {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  if (typeof before === 'boolean' && (trimmed === 'true' || trimmed === 'false')) return trimmed === 'true';
  if (typeof before === 'number' && /^-?\d+([.,]\d+)?$/.test(trimmed))
    return Number(trimmed.replace(',', '.'));
  return trimmed;
}

/** The attributes with one set. */
export function withAttribute(attributes: Attributes, key: string, value: AttributeValue): Attributes {
  return { ...attributes, [key]: value };
}

/** The attributes without one. */
export function withoutAttribute(attributes: Attributes, key: string): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== key));
}

/** A value as text for an input or a cell; `''` for none. */
export function valueText(value: AttributeValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
