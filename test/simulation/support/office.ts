import type { Authority } from './authority.ts';
import type { Device } from './device.ts';
import { PARTNER, type Organisation } from './organisation.ts';
import type { World } from './world.ts';

/** What people may see changes: accounts of the engineer, the advisor of an account, who left, who came back. */
export async function changeAccess(
  world: World,
  authority: Authority,
  organisation: Organisation,
): Promise<void> {
  const access = world.chaos.of('access');
  const mirror = authority.truth();
  const { admin, lead, engineer, advisor } = organisation;
  const account = access.pick(organisation.accounts);
  const turn = access.below(5);
  if (turn === 0 || turn === 1) {
    const { accounts } = mirror.get('people', engineer)!;
    const some = [[], [account], [...organisation.accounts]].filter(
      (list) => JSON.stringify(list) !== JSON.stringify(accounts),
    );
    const next = access.pick(some);
    world.log('office', `engineer sees ${next.length} accounts`);
    await authority.change(admin, { kind: 'people', id: engineer, change: { accounts: next } });
  } else if (turn === 2) {
    const now = mirror.get('accounts', account)!.advisor;
    const next = now === null ? advisor : null;
    world.log('office', `advisor of ${account}: ${next}`);
    await authority.change(lead, { kind: 'accounts', id: account, change: { advisor: next } });
  } else if (turn === 3) {
    const tickets = mirror.all('tickets');
    if (tickets.length === 0) return;
    const ticket = access.pick(tickets);
    const partner = ticket.partner === null ? PARTNER : null;
    world.log('office', `ticket ${ticket.id} for ${partner}`);
    await authority.change(lead, { kind: 'tickets', id: ticket.id, change: { partner } });
  } else {
    const person = access.pick([engineer, advisor]);
    const active = !mirror.get('people', person)!.active;
    world.log('office', `${person} ${active ? 'is back' : 'left'}`);
    await authority.change(admin, { kind: 'people', id: person, change: { active } });
  }
}

/** Sign a device in where it is not. */
export async function signIn(authority: Authority, device: Device): Promise<void> {
  device.token = await authority.signIn(device.personId, device.name);
  device.wake('signed-in');
}
