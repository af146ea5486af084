import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../platform/errors.ts';
import { codeOf } from '../proposals/testing/start-proposal-test.ts';
import { acceptAgreement } from './accept-agreement.ts';
import { agreeAgreement } from './agree-agreement.ts';
import { appraiseAgreement } from './appraise-agreement.ts';
import { cancelMilestone } from './cancel-milestone.ts';
import { consentAgreement } from './consent-agreement.ts';
import { acceptMilestone, refuseMilestone } from './decide-milestone.ts';
import { demandRectification } from './demand-rectification.ts';
import { giveUpAgreement } from './give-up-agreement.ts';
import { handInAgreement } from './hand-in-agreement.ts';
import { proposeAgreement } from './propose-agreement.ts';
import { getAgreement, getAgreementDocument, listWinners } from './read-agreements.ts';
import { getCase, listCases } from './read-cases.ts';
import { recordAgreement } from './record-agreement.ts';
import { reportMilestone } from './report-milestone.ts';
import { returnAgreement } from './return-agreement.ts';
import { returnAppraisal } from './return-appraisal.ts';
import { saveAgreement } from './save-agreement.ts';
import { sendBackAgreement } from './send-back-agreement.ts';
import { startAgreement } from './start-agreement.ts';
import { takeBackAgreement } from './take-back-agreement.ts';
import { terminateAgreement } from './terminate-agreement.ts';
import { type AgreementTest, startAgreementTest, wholeAppraisal } from './testing/start-agreement-test.ts';

let a: AgreementTest;
beforeAll(async () => {
  a = await startAgreementTest();
}, 60_000);
afterAll(() => a.end());

type Won = Awaited<ReturnType<AgreementTest['won']>>;
type Solver = Won['solvers'][number];
const sole = ({ solvers, proposalIds }: Won) => [solvers[0] as Solver, proposalIds[0] as string] as const;
const completion = { kind: 'completion', text: '已完成', file: undefined } as const;

describe('writing', () => {
  test('begins for a winner only, once, by either side, out of what was proposed', async () => {
    const { challenge, vendors, ids } = await a.judged(1);
    expect(challenge).toBeDefined();
    expect(await codeOf(startAgreement(vendors[0] as Solver, ids[0] as string))).toBe('not_found');
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    expect((await listWinners(won.poster, { limit: 20 })).items).toMatchObject([
      { proposal: { id: proposalId }, abilities: ['start'] },
    ]);
    const id = await startAgreement(won.poster, proposalId);
    const view = await getAgreement(won.poster, id);
    expect(view).toMatchObject({ status: 'draft', side: 'poster', pen: 'poster', turn: 'poster' });
    expect(view.content).toMatchObject({ priceFen: 120_000_000, milestones: [{ title: '样机' }] });
    expect(await codeOf(startAgreement(solver, proposalId))).toBe('agreement_exists');
    expect((await listWinners(solver, { limit: 20 })).items).toEqual([]);
    // A draft that was never put to the other side is its writers' own.
    expect((await getAgreement(solver, id)).content).toBeNull();
    expect(await a.toldTo(solver, id)).toEqual(['agreement_started']);
  });

  test('what is not whole is refused at its place, with sums that differ said in words', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.draft(solver, proposalId, { priceFen: 1 });
    const refused = await proposeAgreement(solver, id, 2).catch((error: unknown) => error as AppError);
    expect(refused).toMatchObject({
      code: 'agreement_incomplete',
      errors: [
        {
          path: 'content.milestones',
          code: 'shares_do_not_add_up',
          message: 'The payments of the milestones add up to 1,200,000 yuan, the price is 0.01 yuan.',
        },
      ],
    });
    expect((await getAgreement(solver, id)).problems[0]?.words.zh).toContain('与协议金额 0.01 元不符');
  });

  test('goes back with a reason, is changed, and both sides confirm the same bytes under one hash', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.proposed(solver, proposalId);
    expect(await codeOf(agreeAgreement(solver, id, 3))).toBe('forbidden');
    await sendBackAgreement(won.poster, id, { revision: 3, reason: '请写明数据保密' });
    expect(await codeOf(saveAgreement(won.poster, id, { revision: 4, changes: { otherTerms: 'x' } }))).toBe(
      'forbidden',
    );
    await saveAgreement(solver, id, { revision: 4, changes: { otherTerms: '数据不出园区' } });
    // The other side reads what was before it, not what is being written.
    expect((await getAgreement(won.poster, id)).content?.otherTerms).toBe('');
    await proposeAgreement(solver, id, 5);
    await agreeAgreement(won.poster, id, 6);
    const view = await getAgreement(won.poster, id);
    expect(view).toMatchObject({ status: 'agreed', version: 2, turn: 'bureau' });
    const { body } = (await getAgreementDocument(solver, id)) as { body: unknown };
    expect(createHash('sm3').update(String(body)).digest('hex')).toBe(view.sm3);
    expect(JSON.parse(String(body))).toMatchObject({ content: { otherTerms: '数据不出园区' }, number: 2 });
    expect(view.acts.map(({ kind }) => kind)).toEqual(['start', 'propose', 'send_back', 'propose', 'agree']);
    expect(await a.toldTo(solver, id)).toEqual(['agreement_sent_back', 'agreement_agreed']);
    expect(await a.toldTo(a.clerk, id)).toEqual(['agreement_agreed']);
  });

  test('what both confirmed is frozen by the database', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.agreed(solver, won.poster, proposalId);
    const change = (what: string) =>
      a.t.services.pool.query(`update agreements set ${what} where id = $1`, [id]);
    await expect(change(`content = content || '{"priceFen":1}'`)).rejects.toMatchObject({
      constraint: 'agreements_frozen',
    });
    await expect(
      a.t.services.pool.query(`update agreement_versions set sm3 = 'x' where agreement_id = $1`, [id]),
    ).rejects.toThrow();
    await returnAgreement(a.clerk, id, '金额大小写不一致');
    expect(await a.agreementStatus(id)).toBe('draft');
    await saveAgreement(solver, id, { revision: 4, changes: { otherTerms: '已更正' } });
    await proposeAgreement(solver, id, 5);
    expect(await codeOf(agreeAgreement(won.poster, id, 3))).toBe('conflict');
    await agreeAgreement(won.poster, id, 6);
    await recordAgreement(a.clerk, id);
  });
});

describe('work', () => {
  test('on record it has its number, the proposal is contracted and the challenge in progress', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.recorded(solver, won.poster, proposalId);
    const view = await getAgreement(solver, id);
    expect(view.code).toMatch(/^XY-\d{4}-\d{4}$/);
    expect(view.plan).toMatchObject([
      { title: '样机', status: 'pending', shareFen: 40_000_000, abilities: ['start', 'report'] },
      { title: '部署', status: 'pending', shareFen: 80_000_000 },
    ]);
    expect([await a.proposalStatus(proposalId), await a.challengeStatus(won.challengeId)]).toEqual([
      'contracted',
      'in_progress',
    ]);
    await expect(
      a.t.services.pool.query('update milestones set share_fen = 0 where agreement_id = $1', [id]),
    ).rejects.toMatchObject({ constraint: 'milestones_frozen' });
  });

  test('a milestone is reported, refused with a reason, reported again and accepted on the day it was reported', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.recorded(solver, won.poster, proposalId);
    const [first, second] = (await getAgreement(solver, id)).plan.map((milestone) => milestone.id);
    if (!first || !second) throw new Error('two milestones');
    await reportMilestone(solver, first, { kind: 'progress', text: '完成一半', file: undefined });
    expect(await codeOf(handInAgreement(solver, id, '申请'))).toBe('milestones_open');
    await reportMilestone(solver, first, completion);
    expect(await codeOf(acceptMilestone(solver, first))).toBe('forbidden');
    await refuseMilestone(won.poster, first, '缺少测试记录');
    await reportMilestone(solver, first, completion);
    await acceptMilestone(won.poster, first);
    await cancelMilestone(a.clerk, second, '双方协商取消');
    const view = await getAgreement(won.poster, id);
    expect(view.plan[0]).toMatchObject({
      status: 'done',
      actualDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      reports: [{ kind: 'progress' }, { accepted: false, reason: '缺少测试记录' }, { accepted: true }],
    });
    expect(view.plan[1]).toMatchObject({ status: 'cancelled', cancelReason: '双方协商取消' });
    expect(view.milestones).toEqual({ over: 2, all: 2 });
    await handInAgreement(solver, id, '申请验收');
    expect(await a.challengeStatus(won.challengeId)).toBe('acceptance');
  });
});

describe('acceptance', () => {
  test('where supply meets demand the poster appraises and the bureau confirms; the case is public', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.handedIn(solver, won.poster, proposalId);
    expect(await codeOf(appraiseAgreement(a.clerk, id, wholeAppraisal))).toBe('forbidden');
    expect(await codeOf(getCase(a.clerk, id))).toBe('not_found');
    await appraiseAgreement(won.poster, id, wholeAppraisal);
    // A conclusion is told when it is one.
    expect((await getAgreement(solver, id)).appraisals).toEqual([]);
    await returnAppraisal(a.clerk, id, '请补充测试报告编号');
    await appraiseAgreement(won.poster, id, { ...wholeAppraisal, score: 89.99 });
    await acceptAgreement(a.clerk, id);
    expect(await getAgreement(solver, id)).toMatchObject({
      status: 'accepted',
      turn: null,
      isCase: true,
      appraisals: [{ number: 2, score: 89.99, grade: 'good' }],
      abilities: [],
    });
    expect(await a.challengeStatus(won.challengeId)).toBe('archived');
    const { items } = await listCases(a.clerk, { limit: 20, q: '97%' });
    expect(items).toContainEqual(expect.objectContaining({ id, grade: 'good' }));
    expect(await getCase(a.clerk, id)).toMatchObject({
      results: [
        { name: '准确率', target: '95', committed: '96', reached: '97', met: true },
        { name: '时延', committed: '80', reached: '75' },
      ],
    });
  });

  test('elsewhere the bureau appraises on the experts’ opinion, and another officer confirms', async () => {
    const won = await a.won(1, { mode: 'key_task' });
    const [solver, proposalId] = sole(won);
    const id = await a.handedIn(solver, won.poster, proposalId);
    expect(await codeOf(appraiseAgreement(won.poster, id, wholeAppraisal))).toBe('forbidden');
    expect(await codeOf(appraiseAgreement(a.clerk, id, { ...wholeAppraisal, expertOpinion: ' ' }))).toBe(
      'appraisal_incomplete',
    );
    await appraiseAgreement(a.clerk, id, wholeAppraisal);
    expect(await codeOf(acceptAgreement(a.clerk, id))).toBe('second_appraiser_needed');
    await acceptAgreement(a.second, id);
    const view = await getAgreement(solver, id);
    expect(view.appraisals).toMatchObject([{ grade: 'excellent', by: null, decidedBy: null }]);
  });

  test('what is found wanting is put right by a day and handed in again', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.handedIn(solver, won.poster, proposalId);
    const demand = (dueDay: string) => demandRectification(won.poster, id, { reason: '时延超标', dueDay });
    expect(await codeOf(demand('2020-01-01'))).toBe('invalid_request');
    expect(await codeOf(demand('2099-01-01'))).toBe('invalid_request');
    const due = new Date(a.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
    await demand(due);
    expect([await a.agreementStatus(id), await a.challengeStatus(won.challengeId)]).toEqual([
      'rectification',
      'in_progress',
    ]);
    await handInAgreement(solver, id, '已整改');
    expect(await a.challengeStatus(won.challengeId)).toBe('acceptance');
  });

  test('a failed work, one that a side does not want shown, or of a directed challenge is no case', async () => {
    const failed = await a.won();
    const failedId = await a.accepted(...parts(failed), { score: 59.99 });
    const hidden = await a.won();
    const [solver, proposalId] = sole(hidden);
    const hiddenId = await a.handedIn(solver, hidden.poster, proposalId);
    await consentAgreement(solver, hiddenId, false);
    await appraiseAgreement(hidden.poster, hiddenId, wholeAppraisal);
    await acceptAgreement(a.clerk, hiddenId);
    expect(await codeOf(consentAgreement(solver, hiddenId, true))).toBe('wrong_state');
    const { items } = await listCases(a.clerk, { limit: 100 });
    for (const id of [failedId, hiddenId]) {
      expect(await codeOf(getCase(a.clerk, id))).toBe('not_found');
      expect(items.map((item) => item.id)).not.toContain(id);
      expect((await getAgreement(a.clerk, id)).isCase).toBe(false);
    }
  });
});

const parts = (won: Won) => [sole(won)[0], won.poster, sole(won)[1]] as const;

describe('a challenge with several winners', () => {
  test('moves with the first signature, is accepted when all agreements are over', async () => {
    const won = await a.won(3);
    const [s1, s2, s3] = won.solvers as [Solver, Solver, Solver];
    const [p1, p2, p3] = won.proposalIds as [string, string, string];
    const challenge = () => a.challengeStatus(won.challengeId);
    const first = await a.handedIn(s1, won.poster, p1);
    // Two winners have not signed: the challenge is still being worked on.
    expect(await challenge()).toBe('in_progress');
    await giveUpAgreement(a.clerk, p2, '双方未能就金额达成一致');
    expect(await challenge()).toBe('in_progress');
    const third = await a.handedIn(s3, won.poster, p3);
    expect(await challenge()).toBe('acceptance');
    await appraiseAgreement(won.poster, first, wholeAppraisal);
    await acceptAgreement(a.clerk, first);
    expect(await challenge()).toBe('acceptance');
    await terminateAgreement(a.clerk, third, '揭榜方破产');
    expect(await challenge()).toBe('archived');
    expect(await codeOf(startAgreement(s2, p2))).toBe('proposal_not_won');
  });

  test('ends when its last agreement is terminated', async () => {
    const won = await a.won();
    const id = await a.recorded(...parts(won));
    await terminateAgreement(a.clerk, id, '情势变更');
    expect([await a.agreementStatus(id), await a.challengeStatus(won.challengeId)]).toEqual([
      'terminated',
      'terminated',
    ]);
  });
});

test('who belongs to both sides acts for none', async () => {
  const won = await a.won();
  const [solver, proposalId] = sole(won);
  const id = await a.proposed(solver, proposalId);
  await a.t.services.pool.query(
    `insert into memberships (organisation_id, user_id, role) values ($1, $2, 'manager')`,
    [solver.organisationId, won.poster.actor.userId],
  );
  expect((await getAgreement(won.poster, id)).abilities).toEqual([]);
  expect(await codeOf(agreeAgreement(won.poster, id, 3))).toBe('both_sides');
  expect(await codeOf(takeBackAgreement(won.poster, id))).toBe('both_sides');
});
