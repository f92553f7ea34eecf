import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

test.each([
  ['https://example.org/a', 'external'],
  ['HTTP://example.org', 'external'],
  ['mailto:desk@example.org', 'external'],
  ['/tickets/018f-1', 'screen'],
  ['/knowledge', 'screen'],
  ['/api/session', 'none'],
  ['/ticketsomething', 'none'],
  ['../other-page.md', 'none'],
  ['#section', 'none'],
  ['javascript:alert(1)', 'none'],
  ['data:text/html,x', 'none'],
  ['//example.org', 'none'],
  ['', 'none'],
])('a link to "%s" leads %s', (href, kind) => {
  expect(linkTarget(href).kind).toBe(kind);
});
