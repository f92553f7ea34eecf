import { describe, expect, it } from 'vitest';
import { parseValue, valueText, withAttribute, withoutAttribute } from './attribute-edit.ts';
import type { AttributeValue } from './drift.ts';

describe('parseValue', () => {
  const cases: [string, string | null, AttributeValue | undefined, AttributeValue][] = [
    ['a number stays a number', '8192', 4096, 8192],
    ['a decimal comma is a decimal point', '1,5', 1, 1.5],
    ['a number may become text', '8 GB', 8, '8 GB'],
    ['digits in a text field stay text, leading zeros too', '0042', '0041', '0042'],
    ['digits in a new attribute are text', '42', undefined, '42'],
    ['yes/no stays one', 'false', true, false],
    ['“true” in a text field is text', 'true', 'x', 'true'],
    ['blanks around are dropped', '  a b ', null, 'a b'],
    ['empty is no value', '   ', 'x', null],
    ['nothing is no value', null, 'x', null],
  ];
  it.each(cases)('%s', (_title, text, before, value) => {
    expect(parseValue(text, before)).toBe(value);
  });
});

it('setting and removing leave the attributes before alone', () => {
  const before = { a: 1, b: 2 };
  expect(withAttribute(before, 'a', 3)).toEqual({ a: 3, b: 2 });
  expect(withoutAttribute(before, 'a')).toEqual({ b: 2 });
  expect(before).toEqual({ a: 1, b: 2 });
});

it('zero and false have a text, none has not', () => {
  expect([0, false, null, undefined].map((value) => valueText(value))).toEqual(['0', 'false', '', '']);
});
