import { clientFaults } from './client-faults.ts';
import type { Fault } from './fault.ts';
import { packFaults } from './pack-faults.ts';
import { serverFaults } from './server-faults.ts';
import { slaFaults } from './sla-faults.ts';

export const faults: readonly Fault[] = [...clientFaults, ...serverFaults, ...packFaults, ...slaFaults];
