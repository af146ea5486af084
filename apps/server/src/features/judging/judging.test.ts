import { createHash } from 'node:crypto';
import type { PanelView } from '@jiebang/contracts/judging';
import type { AssignmentView, EntryView } from '@jiebang/contracts/judging-sheets';
import { memberships } from '@jiebang/db/schema/organisations';
import { DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildChallenge, buildOrganisation } from '../../../test/build-challenges.ts';
import { system } from '../../platform/actor.ts';
import { transact } from '../../platform/context.ts';
import { sealPanel, sweepPanels } from './public.ts';
import { buildOfficer } from './testing/build-officer.ts';
import {
  codeOf,
  DAY_MS,
  type JudgingTest,
  ok,
  problemsOf,
  startJudgingTest,
} from './testing/start-judging-test.ts';

let j: JudgingTest;
beforeAll(async () => {
  j = await startJudgingTest();
});
afterAll(() => j.t.close());

describe('a panel in preparation', () => {
  test('begins with an empty rubric and the declared 60/40; one a competition', async () => {
    const contest = await j.build([{}]);
    const path = `/competitions/${contest.competitionId}/panel`;
    const made = await ok<PanelView>(j.post(j.clerk, path));
    expect(made).toMatchObject({
      status: 'draft',
      seats: 5,
      formula: { machineWeight: 60, judgeWeight: 40, counting: 'trimmed_mean' },
      rubric: { criteria: [] },
      seed: null,
    });
    expect(made.seedSm3).toMatch(/^[0-9a-f]{64}$/);
    const [created] = await j.events('panel.create', made.id);
    expect(created?.data).toMatchObject({ seedSm3: made.seedSm3 });
    expect(codeOf(await j.post(j.approver, path))).toBe('panel_exists');
    await ok(j.post(j.clerk, `/panels/${made.id}/cancel`, { reason: '重新组建' }));
    expect(codeOf(await j.post(j.approver, path))).toBe('ok');
  });

  test('takes the rubric that the challenge of the contest was published with, machine weight and all', async () => {
    const { challengeId } = await buildChallenge(j.t, { mode: 'contest' });
    const contest = await j.build([{}], { challengeId });
    const made = await ok<PanelView>(j.post(j.clerk, `/competitions/${contest.competitionId}/panel`));
    expect(made.rubric).toMatchObject({ criteria: [{ title: '技术', weight: 100 }], machineWeight: 0 });
    expect(made.formula).toMatchObject({ machineWeight: 0, judgeWeight: 100 });
    expect(made.challenge?.id).toBe(challengeId);
  });

  test('says everything that keeps it from opening, at its place, and refuses to open with the same words', async () => {
    const contest = await j.build([], { endsInHours: 5 });
    const { id } = await ok<PanelView>(j.post(j.clerk, `/competitions/${contest.competitionId}/panel`));
    await ok(
      j.patch(id, {
        formula: { ...DEFAULT_FORMULA, judgeWeight: 30, tieBreaks: ['judge_score'], awards: [] },
        judgeIds: j.judges.slice(0, 4).map(({ userId }) => userId),
      }),
    );
    const { problems, abilities } = await j.see(id);
    const told = problems.map(({ path, code }) => `${path}: ${code}`);
    expect(told).toEqual([
      'rubric.criteria: no_criterion',
      'rubric.bands: no_band',
      'formula.judgeWeight: formula_not_100',
      'formula.tieBreaks: tie_break_last',
      'formula.awards: no_award',
      'competition: phase_running',
      'judges: too_few_judges',
      'competition: no_entry',
    ]);
    expect(abilities).not.toContain('open');
    const refused = await j.openDraft(id);
    expect(codeOf(refused)).toBe('panel_not_ready');
    expect(problemsOf(refused)).toEqual(told);
  });

  test('of two who change it the second is told, and nothing is overwritten', async () => {
    const { id, revision } = await j.draft(await j.build([{}]));
    const change = (by: typeof j.clerk, seats: number) =>
      by.request('PATCH', `/api/panels/${id}`, { revision, seats });
    expect(codeOf(await change(j.clerk, 7))).toBe('ok');
    const late = await change(j.approver, 9);
    expect([codeOf(late), late.json<{ details: object }>().details]).toEqual([
      'conflict',
      { revision: revision + 1 },
    ]);
    expect((await j.see(id)).seats).toBe(7);
  });

  test('takes no stranger, no even number of seats, and nobody who runs panels', async () => {
    const { id } = await j.draft(await j.build([{}]));
    const stranger = await j.patch(id, { judgeIds: [j.clerk.userId] });
    expect(problemsOf(stranger)).toEqual(['judgeIds.0: not_a_judge']);
    expect(codeOf(await j.patch(id, { seats: 6 }))).toBe('invalid_request');
    const { items } = await ok<{ items: { id: string }[] }>(
      j.clerk.request('GET', `/api/panels/${id}/candidates`),
    );
    expect(items.map((one) => one.id)).toEqual(expect.arrayContaining(j.judges.map(({ userId }) => userId)));
    expect(items.map((one) => one.id)).not.toContain(j.clerk.userId);
  });

  test('shows candidates with the entries that they may not score, and on what ground', async () => {
    const [own, posting] = [j.judges[0]!, j.judges[1]!];
    const organisationId = await buildOrganisation(j.t, [{ userId: own.userId }]);
    const posterId = await buildOrganisation(j.t, [{ userId: posting.userId }]);
    const { challengeId } = await buildChallenge(j.t, { mode: 'contest', posterId });
    const contest = await j.build(
      [
        { name: '本单位队', organisationId },
        { name: '同队', captainId: j.judges[2]!.userId },
      ],
      { challengeId },
    );
    const { id } = await j.draft(contest);
    const { items } = await ok<{ items: { id: string; poster: boolean; barred: object[] }[] }>(
      j.clerk.request('GET', `/api/panels/${id}/candidates`),
    );
    const of = (judge: number) => items.find((one) => one.id === j.judges[judge]?.userId);
    expect(of(0)).toMatchObject({
      poster: false,
      barred: [{ team: '本单位队', ground: 'organisation_member' }],
    });
    expect(of(1)?.poster).toBe(true);
    expect(of(1)?.barred).toHaveLength(2);
    expect(of(2)).toMatchObject({ barred: [{ team: '同队', ground: 'team_member' }] });
    // Three of six are barred from one entry or the other: four are left for five seats.
    const { problems } = await j.see(id);
    expect(problems.map(({ code, words }) => [code, words.zh])).toEqual([
      ['too_few_free', '参赛队“本单位队”无需回避的专家只有 4 人，不足席位数 5。'],
      ['too_few_free', '参赛队“同队”无需回避的专家只有 4 人，不足席位数 5。'],
    ]);
  });
});

describe('an opening', () => {
  test('numbers the entries, seats the judges, tells each once, and says nothing of marks', async () => {
    const { panel } = await j.open([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);
    expect(panel).toMatchObject({ status: 'open', entries: 3, complete: false });
    expect(panel.sheets).toEqual({ total: 15, submitted: 0, conflicts: 0, undeclared: 15 });
    expect(panel.progress.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(panel.judges.map(({ seat }) => seat).filter((seat) => seat !== null)).toEqual([1, 2, 3, 4, 5]);
    expect(panel.judges.filter(({ seat }) => seat === null)).toHaveLength(1);
    for (const { seats, statistics } of panel.progress) {
      expect(seats.map(({ seat, total }) => [seat, total])).toEqual(
        [1, 2, 3, 4, 5].map((seat) => [seat, null]),
      );
      expect(statistics).toBeNull();
    }
    const told = await j.told('judge_drawn', panel.id);
    expect(told.map(({ userId }) => userId).toSorted()).toEqual(
      panel.judges.flatMap(({ id, seat }) => (seat === null ? [] : [id])).toSorted(),
    );
    expect(told[0]?.data).toMatchObject({ entries: '3' });
  });

  test('replaces a judge with a known conflict at that entry only, and says so', async () => {
    const own = j.judges[0]!;
    const organisationId = await buildOrganisation(j.t, [{ userId: own.userId }]);
    const { panel } = await j.open([{ name: '本单位', organisationId }, { name: '他人' }, {}]);
    const at = panel.progress.find(({ team }) => team.name === '本单位');
    expect(at?.seats.map(({ judge }) => judge.id)).not.toContain(own.userId);
    const seat = panel.judges.find(({ id }) => id === own.userId)?.seat ?? null;
    for (const { team, seats } of panel.progress)
      if (team.name !== '本单位' && seat !== null)
        expect(seats.find((one) => one.seat === seat)?.judge.id).toBe(own.userId);
    expect(panel.replacements).toHaveLength(seat === null ? 0 : 1);
    if (seat !== null)
      expect(panel.replacements[0]).toMatchObject({
        entry: at?.number,
        seat,
        from: panel.judges.find(({ id }) => id === own.userId)?.name,
        ground: 'known_conflict',
      });
  });

  test('works while the final scores are not revealed, and reads what each team wrote without its name', async () => {
    const { panel } = await j.open([{ name: '追光队', comment: '我们追光队的方法，联系 13812345678。' }]);
    const { by, assignmentId } = j.seatOf(panel, 1, 1);
    expect((await j.assignment(by, assignmentId)).material).toEqual([
      {
        title: { zh: '提交说明', en: 'Note on the submission' },
        text: '我们〔已隐去〕的方法，联系 〔已隐去〕。',
      },
    ]);
  });
});

test('once a panel is sealed anyone can draw again, with the seed and SM3 alone', async () => {
  const { panel, contest } = await j.open([{}, {}, {}]);
  await j.handInAll(panel.id);
  await transact(await buildOfficer(j.t), (work) => sealPanel(work, panel.id));
  const { seed, seedSm3, judges, progress, seats } = await j.see(panel.id);
  const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
  expect(sm3(seed as string)).toBe(seedSm3);
  const order = (purpose: string, names: string[]) =>
    names.toSorted((a, b) => (sm3(`${seed}:${purpose}:${a}`) < sm3(`${seed}:${purpose}:${b}`) ? -1 : 1));
  expect(progress.map(({ team }) => team.id)).toEqual(
    order(
      'entry',
      contest.teams.map(({ teamId }) => teamId),
    ),
  );
  const drawn = order(
    'seat',
    judges.map(({ id }) => id),
  );
  expect(judges.filter(({ seat }) => seat !== null).map(({ id }) => id)).toEqual(drawn.slice(0, seats));
});

describe('a judge', () => {
  test('declares first, saves as they type, hands in, and then only reads', async () => {
    const { panel } = await j.open([{}, {}]);
    const { by, assignmentId } = j.seatOf(panel, 1, 1);
    expect(await j.assignment(by, assignmentId)).toMatchObject({
      status: 'drawn',
      sheet: null,
      abilities: ['accept', 'declare_conflict'],
    });
    await ok(j.post(by, `/assignments/${assignmentId}/accept`));
    await j.mark(by, assignmentId, [59.99, 101], '总评');
    const saved = await j.assignment(by, assignmentId);
    expect(saved).toMatchObject({ status: 'accepted', marked: 2, total: null, sheet: { comment: '总评' } });
    const submit = (revision: number | undefined) =>
      j.post(by, `/assignments/${assignmentId}/submit`, { revision });
    const refused = await submit(saved.sheet?.revision);
    expect([codeOf(refused), problemsOf(refused)]).toEqual([
      'sheet_incomplete',
      ['marks.0.reason: reason_missing', 'marks.1.mark: mark_out_of_range'],
    ]);
    await j.mark(by, assignmentId, [
      [59.99, '样本不足'],
      [100, '已投产'],
    ]);
    const { sheet } = await j.assignment(by, assignmentId);
    const done = await ok<AssignmentView>(submit(sheet?.revision));
    // 0.6 × 59.99 + 0.4 × 100 = 75.994
    expect(done).toMatchObject({ status: 'submitted', total: 75.99, abilities: [] });
    expect(
      codeOf(
        await by.request('PATCH', `/api/assignments/${assignmentId}/sheet`, {
          revision: done.sheet?.revision,
          changes: { comment: '再改' },
        }),
      ),
    ).toBe('wrong_state');
    const mine = (await j.myPanels(by)).items.find(({ id }) => id === panel.id);
    expect(mine).toMatchObject({ total: 2, submitted: 1 });
    expect((await j.assignment(by, assignmentId)).panel).toMatchObject({
      previousId: null,
      nextId: mine?.entries[1]?.id,
    });
  });

  test('of two tabs the second is told the present revision, and nothing is overwritten', async () => {
    const { panel } = await j.open();
    const { by, assignmentId } = j.seatOf(panel, 1, 2);
    const { sheet } = await ok<AssignmentView>(j.post(by, `/assignments/${assignmentId}/accept`));
    const save = (comment: string) =>
      by.request('PATCH', `/api/assignments/${assignmentId}/sheet`, {
        revision: sheet?.revision,
        changes: { comment },
      });
    await ok(save('第一'));
    const late = await save('第二');
    expect([codeOf(late), late.json<{ details: object }>().details]).toEqual(['conflict', { revision: 2 }]);
    expect((await j.assignment(by, assignmentId)).sheet?.comment).toBe('第一');
  });

  test('saves one criterion without touching the others', async () => {
    const { panel } = await j.open();
    const { by, assignmentId } = j.seatOf(panel, 1, 3);
    await ok(j.post(by, `/assignments/${assignmentId}/accept`));
    const { sheet } = await j.mark(by, assignmentId, [81, 82]);
    const saved = await ok<AssignmentView>(
      by.request('PATCH', `/api/assignments/${assignmentId}/sheet`, {
        revision: sheet?.revision,
        changes: { marks: [{ criterion: 1, mark: null, reason: '' }] },
      }),
    );
    expect(saved.sheet?.marks.map(({ mark }) => mark)).toEqual([81, null]);
    const stray = await by.request('PATCH', `/api/assignments/${assignmentId}/sheet`, {
      revision: saved.sheet?.revision,
      changes: { marks: [{ criterion: 2, mark: 1, reason: '' }] },
    });
    expect(codeOf(stray)).toBe('invalid_request');
  });
});

describe('a conflict', () => {
  test('closes the entry to its judge, is told to the bureau, and is replaced from the pool by lot', async () => {
    const { panel } = await j.open([{}, {}]);
    const { by, assignmentId, judge } = j.seatOf(panel, 2, 4);
    const declared = await ok<AssignmentView>(
      j.post(by, `/assignments/${assignmentId}/conflict`, { kind: 'cooperation', note: '2025 年曾合作' }),
    );
    expect(declared).toMatchObject({
      status: 'conflict_declared',
      material: null,
      sheet: null,
      abilities: [],
    });
    const [told] = await j.told('conflict_declared', assignmentId);
    expect(told).toMatchObject({ userId: j.clerk.userId, data: { judge: judge.name, entry: '2' } });
    const seen = j.seatOf(await j.see(panel.id), 2, 4);
    expect(seen).toMatchObject({
      conflict: { kind: 'cooperation', note: '2025 年曾合作' },
      abilities: ['replace'],
    });

    const after = await ok<PanelView>(j.post(j.clerk, `/assignments/${assignmentId}/replace`));
    const next = j.seatOf(after, 2, 4);
    expect(next.judge.id).toBe(panel.judges.find(({ seat }) => seat === null)?.id);
    expect(next.status).toBe('drawn');
    expect(after.replacements).toMatchObject([
      { entry: 2, seat: 4, from: judge.name, ground: 'declared_conflict', chosenReason: null },
    ]);
    expect(j.seatOf(after, 1, 4).judge.id).toBe(judge.id);
    const [drawn] = await j.events('assignment.draw', next.assignmentId);
    expect(drawn?.data).toMatchObject({
      from: judge.id,
      to: next.judge.id,
      free: [{ judge: next.judge.id, load: 0 }],
    });
    expect(await j.told('judge_called_in', next.assignmentId)).toHaveLength(1);
    const mine = (await j.myPanels(by)).items.find(({ id }) => id === panel.id);
    expect(mine).toMatchObject({ total: 1, submitted: 0 });
  });

  test('needs a wider pool when nobody is free, and one chosen by the bureau needs a reason', async () => {
    const { panel } = await j.open(
      [{}],
      j.judges.slice(0, 5).map(({ userId }) => userId),
    );
    const { by, assignmentId } = j.seatOf(panel, 1, 1);
    await ok(j.post(by, `/assignments/${assignmentId}/conflict`, { kind: 'kin', note: '近亲属' }));
    const replace = (body: object) => j.post(j.clerk, `/assignments/${assignmentId}/replace`, body);
    expect(codeOf(await replace({}))).toBe('pool_empty');
    const extra = j.judges[5]!.userId;
    await ok(j.post(j.clerk, `/panels/${panel.id}/pool`, { judgeIds: [extra], reason: '备选不足' }));
    expect(problemsOf(await replace({ judgeId: extra }))).toEqual(['reason: required']);
    expect(codeOf(await replace({ judgeId: by.userId, reason: '仍由本人' }))).toBe('judge_conflict');
    const after = await ok<PanelView>(replace({ judgeId: extra, reason: '专业对口' }));
    expect(after.replacements).toMatchObject([
      { to: j.seatOf(after, 1, 1).judge.name, chosenReason: '专业对口' },
    ]);
  });

  test('a judge who joins the entrant’s body after the draw can only step back', async () => {
    const organisationId = await buildOrganisation(j.t, [{ userId: (await j.buildJudge()).actor.userId }]);
    const { panel } = await j.open([{ organisationId }]);
    const { by, assignmentId } = j.seatOf(panel, 1, 2);
    await ok(j.post(by, `/assignments/${assignmentId}/accept`));
    const { sheet } = await j.mark(by, assignmentId, [80, 80]);
    await j.t.services.db.insert(memberships).values({ organisationId, userId: by.userId, role: 'member' });
    expect((await j.assignment(by, assignmentId)).abilities).toEqual(['declare_conflict']);
    const submit = await j.post(by, `/assignments/${assignmentId}/submit`, { revision: sheet?.revision });
    expect(codeOf(submit)).toBe('own_entry');
    await ok(j.post(by, `/assignments/${assignmentId}/conflict`, { kind: 'same_unit', note: '新近入职' }));
    await ok(j.post(j.clerk, `/assignments/${assignmentId}/replace`));
  });

  test('a silent judge is relieved with a reason, and the seat is never empty', async () => {
    const { panel } = await j.open();
    const { by, assignmentId, judge } = j.seatOf(panel, 1, 5);
    const after = await ok<PanelView>(
      j.post(j.approver, `/assignments/${assignmentId}/relieve`, { reason: '联系不上' }),
    );
    expect(j.seatOf(after, 1, 5)).toMatchObject({ status: 'drawn' });
    expect(after.replacements).toMatchObject([{ from: judge.name, ground: 'relieved', reason: '联系不上' }]);
    expect(await j.assignment(by, assignmentId)).toMatchObject({
      status: 'replaced',
      material: null,
      abilities: [],
    });
    expect(await j.told('judge_relieved', assignmentId)).toHaveLength(1);
  });
});

describe('sheets that are in', () => {
  test('show the bureau an entry’s totals when all five are in, and marks when all of the panel are', async () => {
    const { panel } = await j.open([{}, {}]);
    const first = panel.progress[0]!;
    for (const { assignmentId, judge, seat } of first.seats)
      await j.handIn(j.judgeOf(judge.id), assignmentId, seat === 5 ? [90, 90] : [60 + seat, 60 + seat]);
    const half = await j.see(panel.id);
    expect(half.progress[0]?.statistics).toEqual({
      totals: [61, 62, 63, 64, 90],
      mean: 68,
      trimmedMean: 63,
      highest: 90,
      lowest: 61,
    });
    expect(half.progress[1]?.statistics).toBeNull();
    const entry = () => ok<EntryView>(j.clerk.request('GET', `/api/entries/${first.id}`));
    expect((await entry()).sheets).toBeNull();
    expect(await j.told('panel_complete', panel.id)).toEqual([]);

    const whole = await j.handInAll(panel.id);
    expect(whole).toMatchObject({ complete: true, sheets: { total: 10, submitted: 10 } });
    expect((await entry()).sheets).toHaveLength(5);
    expect(await j.told('panel_complete', panel.id)).toHaveLength(1);
  });

  test('are opened again with a reason that the judge reads; what was handed in is kept', async () => {
    const { panel } = await j.open();
    const whole = await j.handInAll(panel.id);
    const { by, assignmentId } = j.seatOf(whole, 1, 1);
    const reopened = await ok<PanelView>(
      j.post(j.clerk, `/assignments/${assignmentId}/reopen`, { reason: '理由与分数不符' }),
    );
    expect(reopened).toMatchObject({ complete: false });
    expect(reopened.progress[0]?.statistics).toBeNull();
    expect(j.seatOf(reopened, 1, 1)).toMatchObject({
      status: 'reopened',
      reopenReason: '理由与分数不符',
      total: null,
    });
    expect(await j.assignment(by, assignmentId)).toMatchObject({
      status: 'reopened',
      reopened: { reason: '理由与分数不符' },
      total: null,
      sheet: { marks: [{ mark: 80 }, { mark: 80 }] },
      abilities: ['declare_conflict', 'edit', 'submit'],
    });
    expect(await j.told('sheet_reopened', assignmentId)).toHaveLength(1);
    const { sheet } = await j.mark(by, assignmentId, [70, 70]);
    await ok(j.post(by, `/assignments/${assignmentId}/submit`, { revision: sheet?.revision }));
    const entry = await ok<EntryView>(j.clerk.request('GET', `/api/entries/${whole.progress[0]?.id}`));
    expect(entry.sheets?.find((one) => one.assignmentId === assignmentId)?.versions).toMatchObject([
      { version: 1, total: 80, reopened: { reason: '理由与分数不符', by: '示例·经办' } },
      { version: 2, total: 70, reopened: null },
    ]);
  });
});

describe('the due date', () => {
  test('is told to judges a day before and to the bureau once when it has passed; sheets are still taken', async () => {
    const { panel } = await j.open();
    const due = new Date(panel.dueAt).getTime();
    const ctx = {
      actor: { kind: 'system' as const, userId: null, name: 'sweep' },
      requestId: 'sweep',
      log: j.t.services.log,
      services: j.t.services,
    };
    const before = j.t.clock.now();
    try {
      j.t.clock.set(new Date(due - DAY_MS / 2));
      await sweepPanels(ctx);
      await sweepPanels(ctx);
      expect(await j.told('sheets_due', panel.id)).toHaveLength(5);
      j.t.clock.set(new Date(due));
      await Promise.all([sweepPanels(ctx), sweepPanels(ctx)]);
      await sweepPanels(ctx);
      const told = await j.told('panel_overdue', panel.id);
      expect(told.map(({ userId, data }) => [userId, (data as { owed: string }).owed])).toEqual([
        [j.clerk.userId, '5'],
      ]);
      // Sessions of two weeks ago are over.
      const [clerk, judge] = [await j.t.as('bureau_clerk'), await j.t.as('judge')];
      expect(await j.see(panel.id, clerk)).toMatchObject({ overdue: true });
      const mine = (await j.myPanels(judge)).items.find(({ id }) => id === panel.id)?.entries[0];
      if (mine) expect(await j.handIn(judge, mine.id)).toMatchObject({ status: 'submitted' });
      const extend = (days: number) =>
        j.post(clerk, `/panels/${panel.id}/extend`, {
          dueAt: new Date(due + days * DAY_MS).toISOString(),
          reason: '专家出差',
        });
      await ok(extend(7));
      expect(codeOf(await extend(6))).toBe('deadline_earlier');
      expect(await j.told('panel_extended', panel.id)).toHaveLength(mine ? 4 : 5);
    } finally {
      j.t.clock.set(before);
    }
  });

  test('a reminder reaches who still owes something, once an hour', async () => {
    const { panel } = await j.open();
    const { by, assignmentId } = j.seatOf(panel, 1, 1);
    await j.handIn(by, assignmentId);
    expect(await ok(j.post(j.clerk, `/panels/${panel.id}/remind`))).toEqual({ reminded: 4 });
    await ok(j.post(j.approver, `/panels/${panel.id}/remind`));
    expect(await j.told('sheets_due', panel.id)).toHaveLength(4);
  });
});

test('a panel whose competition is cancelled is cancelled with it, and its judges are told', async () => {
  const { panel, contest } = await j.open();
  await ok(j.post(j.clerk, `/competitions/${contest.competitionId}/cancel`, { reason: '停办' }));
  await sweepPanels({ ...(await buildOfficer(j.t)), actor: system('sweep') });
  expect(await j.see(panel.id)).toMatchObject({ status: 'cancelled', cancelReason: '赛事已取消。' });
  expect(await j.told('panel_cancelled', panel.id)).toHaveLength(5);
});

test('a cancelled panel is gone for its judges, who are told, and another may be begun', async () => {
  const { panel, contest } = await j.open();
  const { by, assignmentId } = j.seatOf(panel, 1, 1);
  await ok(j.post(j.clerk, `/panels/${panel.id}/cancel`, { reason: '赛事规则调整' }));
  expect(await j.told('panel_cancelled', panel.id)).toHaveLength(5);
  expect((await by.request('GET', `/api/assignments/${assignmentId}`)).statusCode).toBe(404);
  expect((await j.myPanels(by)).items.map(({ id }) => id)).not.toContain(panel.id);
  expect(codeOf(await j.post(j.clerk, `/competitions/${contest.competitionId}/panel`))).toBe('ok');
});
