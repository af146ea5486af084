import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareWorlds } from '../../../test/compare-worlds.ts';
import type { Client } from '../../../test/harness.ts';
import { system } from '../../platform/actor.ts';
import { routes } from '../../routes.ts';
import { getAgreement } from './read-agreements.ts';
import { remindAgreements } from './remind-agreements.ts';
import { type AgreementTest, startAgreementTest, wholeAgreement } from './testing/start-agreement-test.ts';

let a: AgreementTest;
beforeAll(async () => {
  a = await startAgreementTest();
}, 60_000);
afterAll(() => a.end());

const APART = new Set(['streamLive']);

/** Another world: the same rows, but another text. A trigger would keep a hand from it. */
async function rewrite(id: string, content: object): Promise<void> {
  const client = await a.t.services.pool.connect();
  try {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    await client.query('update agreements set content = $2 where id = $1', [id, content]);
    await client.query('update agreement_versions set content = $2 where agreement_id = $1', [id, content]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

test('worlds that differ only in the text of an agreement answer byte for byte alike to everybody outside of it', async () => {
  const { poster, solvers, proposalIds, challengeId } = await a.won(2);
  const id = await a.recorded(solvers[0] as (typeof solvers)[number], poster, proposalIds[0] as string);
  const plan = (await getAgreement(a.clerk, id)).plan.map((milestone) => milestone.id);
  const rival = await a.t.as('vendor_b');
  // Another winner of the same challenge is outside of the agreement too.
  await a.t.services.pool.query(
    `insert into memberships (organisation_id, user_id, role) values ($1, $2, 'manager')`,
    [solvers[1]?.organisationId, rival.userId],
  );
  const viewers: Record<string, Client> = {
    rival,
    judge: await a.t.as('judge'),
    visitor: a.t.anonymous,
  };
  const ids = [id, challengeId, ...proposalIds, ...plan];
  const addresses = routes
    .filter(({ endpoint }) => endpoint.method === 'GET' && !APART.has(endpoint.name))
    .flatMap(({ endpoint: { path } }) =>
      path.includes(':') ? ids.map((one) => path.replace(/:\w+/g, one)) : [path],
    );
  addresses.push(`/api/cases?q=${encodeURIComponent('样机')}`, `/api/agreements/${id}/document?version=1`);
  const { told, unsteady, count } = await compareWorlds(viewers, addresses, {
    change: () =>
      rewrite(id, { ...wholeAgreement, priceFen: 1, solverDuties: '另一份义务'.repeat(200), milestones: [] }),
    restore: () => rewrite(id, wholeAgreement),
  });
  expect(told).toEqual([]);
  expect(unsteady).toBeLessThan(count * 0.1);
}, 60_000);

test('a milestone that falls due, one that is late and a rectification whose time is over are told once each', async () => {
  const { poster, solvers, proposalIds } = await a.won();
  const solver = solvers[0] as (typeof solvers)[number];
  const id = await a.recorded(solver, poster, proposalIds[0] as string);
  const ctx = { ...a.clerk, actor: system('test') };
  const told = async (person: Parameters<typeof a.toldTo>[0]) =>
    (await a.toldTo(person, id)).filter((kind) => /due$|overdue$/.test(kind));
  a.t.clock.set(new Date('2027-03-25T00:00:00Z'));
  await remindAgreements(ctx);
  await remindAgreements(ctx);
  expect([await told(solver), await told(poster)]).toEqual([['milestone_due'], []]);
  // The planned day ends at 24:00 in Beijing, 16:00 in UTC.
  a.t.clock.set(new Date('2027-03-31T15:59:00Z'));
  await remindAgreements(ctx);
  expect(await told(poster)).toEqual([]);
  a.t.clock.set(new Date('2027-03-31T16:00:00Z'));
  await Promise.all([remindAgreements(ctx), remindAgreements(ctx)]);
  expect([await told(solver), await told(poster)]).toEqual([
    ['milestone_due', 'milestone_overdue'],
    ['milestone_overdue'],
  ]);
  expect((await getAgreement(solver, id)).plan[0]).toMatchObject({ daysLate: 1, dueSoon: false });
});
