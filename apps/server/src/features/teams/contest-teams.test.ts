import { competitions } from '@jiebang/db/schema/competitions';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { createCompetition } from '../competitions/create-competition.ts';
import { getCompetition } from '../competitions/get-competition.ts';
import { getChallenge } from '../lists/get-challenge.ts';
import {
  type ProposalTest,
  startProposalTest,
  type Vendor,
} from '../proposals/testing/start-proposal-test.ts';
import { formTeam } from './form-team.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

const both = (text: string) => ({ zh: text, en: text });
let serial = 0;
const create = (challengeId: string | null) =>
  createCompetition(p.clerk, {
    challengeId,
    slug: `decides-${++serial}`,
    title: both('擂台赛（示例）'),
    summary: both('摘要'),
    organiser: both('主办'),
    description: both(''),
    rules: both(''),
    maxTeamSize: 5,
  });

/** A published contest on a challenge with so many valid proposals. */
async function contest(count: number) {
  const judged = await p.judged(count, { mode: 'contest' });
  const id = await create(judged.challenge.challengeId);
  await p.t.services.db.update(competitions).set({ status: 'published' }).where(eq(competitions.id, id));
  return { ...judged, id };
}

describe('a competition that decides a challenge', () => {
  test('is set up for a published challenge of mode contest only, and once', async () => {
    const { challenge } = await p.judged(1, { mode: 'contest' });
    const tries = await barrier(
      [1, 2].map(
        () => () =>
          create(challenge.challengeId).then(
            () => 'made',
            (error: { code?: string }) => error.code,
          ),
      ),
    );
    expect(tries.toSorted()).toEqual(['contest_exists', 'made']);
    const other = await p.judged(1);
    await expect(create(other.challenge.challengeId)).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'challengeId', code: 'not_a_contest' }],
    });
  });

  test('takes teams of bodies whose proposal is valid, and of nobody else', async () => {
    const { id, vendors } = await contest(2);
    const [first] = vendors as [Vendor, Vendor];
    const stranger = await p.buildVendor();
    const enter = (by: Vendor, organisationId: string | null) =>
      formTeam(by, id, { name: `队伍${++serial}`, organisationId });
    await expect(enter(stranger, stranger.organisationId)).rejects.toMatchObject({ code: 'not_a_solver' });
    await expect(enter(first, null)).rejects.toMatchObject({ code: 'not_a_solver' });
    expect(await getCompetition(stranger, { id })).toMatchObject({ solvers: [], abilities: [] });
    expect(await getCompetition(first, { id })).toMatchObject({
      solvers: [{ id: first.organisationId }],
      abilities: ['form_team'],
    });
    await enter(first, first.organisationId);
  });

  test('does not let the poster’s own people in, whatever body they stand for', async () => {
    const { id, challenge, vendors } = await contest(1);
    const [vendor] = vendors as [Vendor];
    await p.t.services.pool.query(
      "insert into memberships (organisation_id, user_id, role) values ($1, $2, 'member')",
      [challenge.posterId, vendor.actor.userId],
    );
    const { organisationId } = vendor;
    await expect(formTeam(vendor, id, { name: '队伍', organisationId })).rejects.toMatchObject({
      code: 'own_challenge',
    });
  });

  test('and its challenge point to each other', async () => {
    const { id, challenge } = await contest(1);
    const stranger = await p.buildVendor();
    expect((await getCompetition(stranger, { id })).challenge).toMatchObject({ code: challenge.code });
    const seen = await getChallenge(stranger, { code: challenge.code });
    expect(seen.competition).toEqual({ slug: `decides-${serial}`, title: both('擂台赛（示例）') });
  });
});
