import type { TestProject } from 'vitest/node';
import { findPostgres } from '../../../build/find-postgres.mjs';
import { startCluster } from './cluster.ts';

/** One server for all test files of the project; each test makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bin = findPostgres();
  if (bin === undefined) {
    project.provide('postgres', null);
    return async () => undefined;
  }
  const cluster = await startCluster(bin);
  project.provide('postgres', cluster.url);
  return () => cluster.stop();
}
