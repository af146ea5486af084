import { roleGrants } from '@jiebang/db/schema/identity';
import { capabilitiesOf } from '@jiebang/domain/identity/roles';
import { buildPerson, type Person } from '../../../../test/build-challenges.ts';
import type { TestApp } from '../../../../test/harness.ts';

/** A clerk without a browser: races are run against the use cases themselves. */
export async function buildOfficer(t: TestApp): Promise<Person> {
  const person = await buildPerson(t);
  await t.services.db.insert(roleGrants).values({ userId: person.actor.userId, role: 'bureau_clerk' });
  const capabilities = capabilitiesOf(['bureau_clerk']);
  return { ...person, actor: { ...person.actor, roles: ['bureau_clerk'], capabilities } };
}
