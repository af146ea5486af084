import type { PanelView } from '@jiebang/contracts/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/build-challenges.ts';
import { barrier } from '../../../test/harness.ts';
import { transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { declareConflict } from './declare-conflict.ts';
import { openPanel } from './open-panel.ts';
import { openItems, reopenPanel, sealPanel } from './public.ts';
import { relieveJudge } from './relieve-judge.ts';
import { reopenSheet } from './reopen-sheet.ts';
import { replaceJudge } from './replace-judge.ts';
import { saveSheet } from './save-sheet.ts';
import { submitSheet } from './submit-sheet.ts';
import { buildOfficer } from './testing/build-officer.ts';
import { codeOf, type JudgingTest, ok, startJudgingTest } from './testing/start-judging-test.ts';

let j: JudgingTest;
let officer: Person;
let second: Person;
beforeAll(async () => {
  j = await startJudgingTest();
  officer = await buildOfficer(j.t);
  second = await buildOfficer(j.t);
});
afterAll(() => j.t.close());

/** What became of a step: `ok`, or the code of its refusal. Anything else fails the test. */
const fate = (run: () => Promise<unknown>) => async () => {
  try {
    await run();
    return 'ok';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};
/** The judge of a seat as a person without a browser. */
const personOf = (seat: { judge: { id: string; name: string } }): Person => ({
  ...officer,
  actor: { ...officer.actor, userId: seat.judge.id, name: seat.judge.name },
});
const seal = (panelId: string) => () => transact(officer, (work) => sealPanel(work, panelId));

/** An open panel with one entry; every sheet but those of `without` is in, and these are marked and saved. */
async function ready(without: number[]) {
  const { panel } = await j.open();
  const owed = [];
  for (const { assignmentId, seat, judge } of panel.progress[0]?.seats ?? []) {
    const by = j.judgeOf(judge.id);
    if (!without.includes(seat)) await j.handIn(by, assignmentId);
    else {
      await ok(j.post(by, `/assignments/${assignmentId}/accept`));
      const { sheet } = await j.mark(by, assignmentId, [80, 70]);
      owed.push({ assignmentId, person: personOf({ judge }), revision: sheet?.revision as number });
    }
  }
  return { panel, owed };
}

describe('of two last sheets at the same moment', () => {
  test('both are in, and the bureau is told once that all are', async () => {
    for (let run = 0; run < 2; run += 1) {
      const { panel, owed } = await ready([2, 5]);
      const before = (await j.told('panel_complete')).length;
      const fates = await barrier(
        owed.map(({ person, assignmentId, revision }) =>
          fate(() => submitSheet(person, assignmentId, { revision })),
        ),
      );
      expect(fates).toEqual(['ok', 'ok']);
      expect((await j.told('panel_complete')).length).toBe(before + 1);
      expect(await openItems(j.t.services.db, panel.id)).toEqual([]);
    }
  });

  test('a third that is reopened meanwhile stays reopened, and none is lost', async () => {
    for (let run = 0; run < 2; run += 1) {
      const { panel, owed } = await ready([2, 5]);
      const third = j.seatOf(await j.see(panel.id), 1, 1);
      const fates = await barrier([
        ...owed.map(({ person, assignmentId, revision }) =>
          fate(() => submitSheet(person, assignmentId, { revision })),
        ),
        fate(() => reopenSheet(officer, third.assignmentId, { reason: '复核' })),
      ]);
      expect(fates).toEqual(['ok', 'ok', 'ok']);
      const open = await openItems(j.t.services.db, panel.id);
      expect(open.map(({ code, entry, seat }) => [code, entry, seat])).toEqual([['sheet_reopened', 1, 1]]);
    }
  });
});

describe('a sheet handed in against a save of the same revision', () => {
  test('one of them happens: what is locked is what was checked', async () => {
    for (let run = 0; run < 3; run += 1) {
      const { panel, owed } = await ready([1]);
      const { person, assignmentId, revision } = owed[0]!;
      const marks = [{ criterion: 0, mark: 10, reason: '' }];
      const [handedIn, saved] = await barrier([
        fate(() => submitSheet(person, assignmentId, { revision })),
        fate(() => saveSheet(person, assignmentId, { revision, changes: { marks } })),
      ]);
      if (handedIn === 'ok') expect(['conflict', 'wrong_state']).toContain(saved);
      else expect([handedIn, saved]).toEqual(['conflict', 'ok']);
      const seat = j.seatOf(await j.see(panel.id), 1, 1);
      expect([seat.status, seat.total]).toEqual(handedIn === 'ok' ? ['submitted', 76] : ['accepted', null]);
    }
  });
});

describe('a conflict that two officers replace at once', () => {
  test('is replaced once, by one judge', async () => {
    const judgeIds = [...j.judges.map(({ userId }) => userId), (await j.buildJudge()).actor.userId];
    for (let run = 0; run < 3; run += 1) {
      const contest = await j.build([{}]);
      const drafted = await j.draft(contest, judgeIds);
      await openPanel(officer, drafted.id, { revision: drafted.revision });
      const panel = await j.see(drafted.id);
      const seat = panel.progress[0]?.seats[0];
      if (!seat) throw new Error('no seat');
      await declareConflict(personOf(seat), seat.assignmentId, { kind: 'kin', note: '近亲属' });
      const fates = await barrier(
        [officer, second].map((by) =>
          fate(() => replaceJudge(by, seat.assignmentId, { judgeId: null, reason: '' })),
        ),
      );
      expect(fates.toSorted()).toEqual(['ok', 'wrong_state']);
      const after = await j.see(drafted.id);
      expect(after.progress[0]?.seats.map((one) => one.seat)).toEqual([1, 2, 3, 4, 5]);
      expect(after.replacements).toHaveLength(1);
    }
  });

  test('a judge who hands in is not relieved at the same moment, or the other way round', async () => {
    for (let run = 0; run < 3; run += 1) {
      const { panel, owed } = await ready([1]);
      const { person, assignmentId, revision } = owed[0]!;
      const [handedIn, relieved] = await barrier([
        fate(() => submitSheet(person, assignmentId, { revision })),
        fate(() => relieveJudge(officer, assignmentId, { reason: '逾期' })),
      ]);
      expect([handedIn, relieved].toSorted()).toEqual(['ok', 'wrong_state']);
      const seat = j.seatOf(await j.see(panel.id), 1, 1);
      expect(seat.status).toBe(handedIn === 'ok' ? 'submitted' : 'drawn');
    }
  });
});

describe('a panel', () => {
  test('that two officers open at once is drawn once', async () => {
    const { id, revision } = await j.draft(await j.build([{}, {}]));
    const fates = await barrier([officer, second].map((by) => fate(() => openPanel(by, id, { revision }))));
    expect(fates.toSorted()).toEqual(['ok', 'wrong_state']);
    expect((await j.see(id)).sheets.total).toBe(10);
  });

  test('is sealed with the last sheet in it, or not while it is out', async () => {
    for (let run = 0; run < 3; run += 1) {
      const { panel, owed } = await ready([3]);
      const { person, assignmentId, revision } = owed[0]!;
      const [handedIn, sealed] = await barrier([
        fate(() => submitSheet(person, assignmentId, { revision })),
        fate(seal(panel.id)),
      ]);
      expect(handedIn).toBe('ok');
      expect(['ok', 'panel_unfinished']).toContain(sealed);
      const after = await j.see(panel.id);
      const states = new Set(after.progress[0]?.seats.map(({ status }) => status));
      expect([after.status, ...states]).toEqual(
        sealed === 'ok' ? ['sealed', 'sealed'] : ['open', 'submitted'],
      );
    }
  });

  test('is sealed, or a sheet of it reopened, never both', async () => {
    for (let run = 0; run < 3; run += 1) {
      const { panel } = await j.open();
      const whole = await j.handInAll(panel.id);
      const { assignmentId } = j.seatOf(whole, 1, 2);
      const [sealed, reopened] = await barrier([
        fate(seal(panel.id)),
        fate(() => reopenSheet(officer, assignmentId, { reason: '复核' })),
      ]);
      if (sealed === 'ok') expect(reopened).toBe('wrong_state');
      else expect([sealed, reopened]).toEqual(['panel_unfinished', 'ok']);
    }
  });

  test('is sealed once, and after an objection opened with its sheets still sealed one by one', async () => {
    const { panel } = await j.open([{}, {}]);
    const whole = await j.handInAll(panel.id);
    expect((await barrier([fate(seal(panel.id)), fate(seal(panel.id))])).toSorted()).toEqual([
      'ok',
      'wrong_state',
    ]);
    const sealed = await j.see(panel.id);
    expect(sealed).toMatchObject({ status: 'sealed', abilities: [] });
    expect(sealed.seed).toMatch(/^[0-9a-f]{64}$/);
    const { by, assignmentId } = j.seatOf(whole, 1, 1);
    expect(codeOf(await j.post(j.clerk, `/assignments/${assignmentId}/reopen`, { reason: '复核' }))).toBe(
      'wrong_state',
    );
    await transact(officer, (work) => reopenPanel(work, panel.id, '异议成立'));
    const again = await ok<PanelView>(
      j.post(j.clerk, `/assignments/${assignmentId}/reopen`, { reason: '异议成立，请复核' }),
    );
    expect(again).toMatchObject({ status: 'open', seed: null, sheets: { submitted: 9 } });
    const { sheet } = await j.mark(by, assignmentId, [70, 70]);
    await ok(j.post(by, `/assignments/${assignmentId}/submit`, { revision: sheet?.revision }));
    expect(await fate(seal(panel.id))()).toBe('ok');
  });

  test('says what keeps it from being sealed, by entry and seat, without a name', async () => {
    const { panel } = await j.open();
    const [declared, accepted] = [j.seatOf(panel, 1, 1), j.seatOf(panel, 1, 2)];
    await ok(
      j.post(declared.by, `/assignments/${declared.assignmentId}/conflict`, {
        kind: 'other',
        note: '其他情形',
      }),
    );
    await ok(j.post(accepted.by, `/assignments/${accepted.assignmentId}/accept`));
    await j.handIn(j.seatOf(panel, 1, 3).by, j.seatOf(panel, 1, 3).assignmentId);
    const items = await openItems(j.t.services.db, panel.id);
    expect(items.map(({ code, seat, words }) => [code, seat, words.zh])).toEqual([
      ['conflict_not_replaced', 1, '第 1 号作品第 1 席：专家已申明回避，尚未更换。'],
      ['sheet_missing', 2, '第 1 号作品第 2 席：评分表尚未提交。'],
      ['undeclared', 4, '第 1 号作品第 4 席：专家尚未确认是否回避。'],
      ['undeclared', 5, '第 1 号作品第 5 席：专家尚未确认是否回避。'],
    ]);
    expect(JSON.stringify(items)).not.toContain('示例·专家');
    expect(await fate(seal(panel.id))()).toBe('panel_unfinished');
  });
});
