import { beforeEach, inject } from 'vitest';
import './provided.d.ts';

beforeEach(({ skip, task }) => {
  const isMissing = inject('postgres') === null;
  skip(isMissing && !task.name.startsWith('PostgreSQL can be had'), 'There is no PostgreSQL here.');
});
