import { users } from '@jiebang/db/schema/identity';
import { assignments, entries, panels, scoresheets, scoresheetVersions } from '@jiebang/db/schema/judging';
import { teams } from '@jiebang/db/schema/teams';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOrganisation, buildPerson } from '../../../test/build-challenges.ts';
import type { Client } from '../../../test/harness.ts';
import { violatedConstraint } from '../../platform/errors.ts';
import { type JudgingTest, ok, startJudgingTest } from './testing/start-judging-test.ts';

let j: JudgingTest;
beforeAll(async () => {
  j = await startJudgingTest();
});
afterAll(() => j.t.close());

/** Answers with what differs from panel to panel (ids, instants) put in the order of their first appearance. */
function masked(bodies: string[]): string {
  const seen = new Map<string, string>();
  const mask = (found: string) => {
    if (!seen.has(found)) seen.set(found, `#${seen.size}`);
    return seen.get(found) as string;
  };
  return bodies
    .join('\n')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|judging-[\w-]+/g, mask);
}

/** Everything that a judge can read of a panel: their list, each of their entries, and their notifications. */
async function readAsJudge(by: Client, panelId: string): Promise<string[]> {
  const mine = (await j.myPanels(by)).items.find(({ id }) => id === panelId);
  const bodies = [JSON.stringify(mine)];
  for (const { id } of mine?.entries ?? [])
    bodies.push((await by.request('GET', `/api/assignments/${id}`)).body);
  return bodies;
}

describe('worlds that differ only in an entrant’s names', () => {
  test('answer every judge byte for byte the same, in list, entry and material', async () => {
    const { db } = j.t.services;
    const world = async (given: { body: string; person: string; team: string; phone: string }) => {
      const person = (await buildPerson(j.t)).actor.userId;
      await db.update(users).set({ name: given.person }).where(eq(users.id, person));
      const organisationId = await buildOrganisation(j.t, [{ userId: person }], given.body);
      const comment = `${given.body}${given.team}，负责人${given.person}（${given.phone}）：采用多尺度网络。`;
      const { panel } = await j.open(
        [{ name: given.team, organisationId, captainId: person, comment }],
        j.judges.slice(0, 5).map(({ userId }) => userId),
      );
      const answers: string[] = [];
      for (const judge of j.judges.slice(0, 5)) answers.push(masked(await readAsJudge(judge, panel.id)));
      await ok(j.post(j.clerk, `/panels/${panel.id}/cancel`, { reason: '示例' }));
      return answers;
    };
    const one = await world({
      body: '江南光电科技有限公司',
      person: '王小明',
      team: '追光队',
      phone: '13812345678',
    });
    const two = await world({
      body: '滨海智造股份有限公司',
      person: '欧阳莉',
      team: '远望团',
      phone: '025-83212345',
    });
    expect(one).toEqual(two);
    expect(one[0]).toContain('采用多尺度网络');
    expect(one.join('')).not.toMatch(/江南|王小明|追光/);
  });

  test('stay the same when an entrant is renamed while judging is on', async () => {
    const { db } = j.t.services;
    const { panel, contest } = await j.open([{ comment: '方法说明' }]);
    const { by } = j.seatOf(panel, 1, 1);
    const before = await readAsJudge(by, panel.id);
    await db.update(teams).set({ name: '改名队' }).where(eq(teams.competitionId, contest.competitionId));
    expect(await readAsJudge(by, panel.id)).toEqual(before);
  });
});

describe('worlds that differ only in a judge’s name, marks or conflict', () => {
  test('answer entrants, the public and the other judges byte for byte the same', async () => {
    const { db } = j.t.services;
    const { panel, contest } = await j.open([{}, {}]);
    const vendor = await j.t.as('vendor');
    const hidden = j.seatOf(panel, 1, 1);
    const others = [2, 3, 4, 5].map((seat) => j.seatOf(panel, 1, seat).by);
    const look = async () => {
      const bodies: string[] = [];
      for (const judge of others) bodies.push(...(await readAsJudge(judge, panel.id)));
      for (const by of [vendor, j.t.anonymous])
        for (const url of [
          '/api/panels',
          `/api/panels/${panel.id}`,
          `/api/assignments/${hidden.assignmentId}`,
          `/api/entries/${panel.progress[0]?.id}`,
          '/api/me/panels',
          `/api/phases/${contest.phaseId}/leaderboard`,
          '/api/competitions',
        ]) {
          const { statusCode, body } = await by.request('GET', url);
          bodies.push(`${statusCode} ${body.replace(/"requestId":"[^"]*"/, '')}`);
        }
      return bodies;
    };
    const before = await look();
    const [{ name } = { name: '' }] = await db.select().from(users).where(eq(users.id, hidden.judge.id));
    await db.update(users).set({ name: '另一姓名' }).where(eq(users.id, hidden.judge.id));
    await j.handIn(hidden.by, hidden.assignmentId, [91, 92]);
    await ok(
      j.post(hidden.by, `/assignments/${j.seatOf(panel, 2, 1).assignmentId}/conflict`, {
        kind: 'kin',
        note: '近亲属',
      }),
    );
    expect(await look()).toEqual(before);
    await db.update(users).set({ name }).where(eq(users.id, hidden.judge.id));
  });

  test('a judge reads neither machine score nor place of an entry', async () => {
    const { panel } = await j.open([{ comment: '方法' }]);
    const { by } = j.seatOf(panel, 1, 1);
    expect((await readAsJudge(by, panel.id)).join('')).not.toMatch(
      /0\.9|score|rank|place|team|organisation/i,
    );
  });
});

describe('the database itself refuses', () => {
  const refusal = async (run: () => Promise<unknown>) => {
    try {
      await run();
      return null;
    } catch (error) {
      return violatedConstraint(error);
    }
  };

  test('a judge of the team, of its body, or of the poster', async () => {
    const { db } = j.t.services;
    const own = j.judges[5]!;
    const organisationId = await buildOrganisation(j.t, [{ userId: own.userId }]);
    const { panel } = await j.open(
      [{ organisationId }, { captainId: j.judges[4]!.userId }],
      [
        ...j.judges.map(({ userId }) => userId),
        ...(await Promise.all([1, 2].map(async () => (await j.buildJudge()).actor.userId))),
      ],
    );
    const rows = await db
      .select({ id: entries.id, organisationId: teams.organisationId })
      .from(entries)
      .innerJoin(teams, eq(teams.id, entries.teamId))
      .where(eq(entries.panelId, panel.id));
    const sit = (entryId: string | undefined, judgeId: string) =>
      refusal(() => db.insert(assignments).values({ entryId: entryId as string, judgeId, seat: 9 }));
    expect(await sit(rows.find((row) => row.organisationId)?.id, own.userId)).toBe('assignments_no_conflict');
    expect(await sit(rows.find((row) => !row.organisationId)?.id, j.judges[4]!.userId)).toBe(
      'assignments_no_conflict',
    );
  });

  test('a change of what was declared, of the seed, of an assignment, of a locked sheet, of what was handed in', async () => {
    const { db } = j.t.services;
    const { panel } = await j.open();
    const { by, assignmentId } = j.seatOf(panel, 1, 1);
    await j.handIn(by, assignmentId);
    const of = eq(panels.id, panel.id);
    expect(await refusal(() => db.update(panels).set({ seats: 7 }).where(of))).toBe('panels_frozen');
    expect(await refusal(() => db.update(panels).set({ seed: 'chosen' }).where(of))).toBe('panels_frozen');
    expect(
      await refusal(() =>
        db
          .update(panels)
          .set({ dueAt: new Date(0) })
          .where(of),
      ),
    ).toBe('panels_frozen');
    const { id } = await j.draft(await j.build([{}]));
    expect(await refusal(() => db.update(panels).set({ seed: 'chosen' }).where(eq(panels.id, id)))).toBe(
      'panels_frozen',
    );
    const seat = eq(assignments.id, assignmentId);
    const other = j.judges.find(({ userId }) => userId !== by.userId)!.userId;
    expect(await refusal(() => db.update(assignments).set({ judgeId: other }).where(seat))).toBe(
      'assignments_kept',
    );
    expect(await refusal(() => db.delete(assignments).where(seat))).not.toBeNull();
    const sheet = eq(scoresheets.assignmentId, assignmentId);
    expect(await refusal(() => db.update(scoresheets).set({ total: 99 }).where(sheet))).toBe(
      'scoresheets_locked',
    );
    const version = and(eq(scoresheetVersions.assignmentId, assignmentId), eq(scoresheetVersions.version, 1));
    expect(await refusal(() => db.update(scoresheetVersions).set({ total: 99 }).where(version))).toBe(
      'scoresheet_versions_kept',
    );
    expect(await refusal(() => db.delete(scoresheetVersions).where(version))).toBe(
      'scoresheet_versions_kept',
    );
  });
});
