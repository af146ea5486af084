import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { codeOf } from '../proposals/testing/start-proposal-test.ts';
import { acceptAgreement } from './accept-agreement.ts';
import { agreeAgreement } from './agree-agreement.ts';
import { appraiseAgreement } from './appraise-agreement.ts';
import { acceptMilestone, refuseMilestone } from './decide-milestone.ts';
import { proposeAgreement } from './propose-agreement.ts';
import { getAgreement } from './read-agreements.ts';
import { recordAgreement } from './record-agreement.ts';
import { reportMilestone } from './report-milestone.ts';
import { returnAppraisal } from './return-appraisal.ts';
import { saveAgreement } from './save-agreement.ts';
import { startAgreement } from './start-agreement.ts';
import { takeBackAgreement } from './take-back-agreement.ts';
import { type AgreementTest, startAgreementTest, wholeAppraisal } from './testing/start-agreement-test.ts';

let a: AgreementTest;
beforeAll(async () => {
  a = await startAgreementTest();
}, 60_000);
afterAll(() => a.end());

type Won = Awaited<ReturnType<AgreementTest['won']>>;
const sole = ({ solvers, proposalIds }: Won) =>
  [solvers[0] as Won['solvers'][number], proposalIds[0] as string] as const;

describe('at the same moment', () => {
  test('both sides begin a draft: there is one, and the other is led to it', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const codes = await barrier([
      () => codeOf(startAgreement(solver, proposalId)),
      () => codeOf(startAgreement(won.poster, proposalId)),
    ]);
    expect(codes.toSorted()).toEqual(['agreement_exists', 'done']);
  });

  test.each([1, 2, 3])(
    'one side takes it back and changes it while the other confirms: both have confirmed one text, or none (%d)',
    async () => {
      const won = await a.won();
      const [solver, proposalId] = sole(won);
      const id = await a.proposed(solver, proposalId);
      const change = async () => {
        await takeBackAgreement(solver, id);
        await saveAgreement(solver, id, { revision: 4, changes: { otherTerms: '另加条款' } });
        await proposeAgreement(solver, id, 5);
      };
      const [changed, agreed] = await barrier([
        () => codeOf(change()),
        () => codeOf(agreeAgreement(won.poster, id, 3)),
      ]);
      const view = await getAgreement(won.poster, id);
      if (agreed === 'done') {
        expect({ changed, status: view.status, version: view.version }).toEqual({
          changed: 'wrong_state',
          status: 'agreed',
          version: 1,
        });
        expect(view.content?.otherTerms).toBe('');
      } else {
        // What was read is not what is there: nobody confirms a text unseen.
        expect(['conflict', 'wrong_state']).toContain(agreed);
        expect({ changed, status: view.status, version: view.version }).toEqual({
          changed: 'done',
          status: 'proposed',
          version: 2,
        });
      }
    },
  );

  test('two windows save one draft: the second is told the present revision, nothing is overwritten', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.draft(solver, proposalId);
    const save = (otherTerms: string) =>
      codeOf(saveAgreement(solver, id, { revision: 2, changes: { otherTerms } }));
    const codes = await barrier([() => save('甲'), () => save('乙')]);
    expect(codes.toSorted()).toEqual(['conflict', 'done']);
  });

  test('a save against its proposal: what is before the other side is what was read, or nothing is', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.draft(solver, proposalId);
    const codes = await barrier([
      () => codeOf(saveAgreement(solver, id, { revision: 2, changes: { otherTerms: '后加' } })),
      () => codeOf(proposeAgreement(solver, id, 2)),
    ]);
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    const view = await getAgreement(won.poster, id);
    expect(view.content === null || view.content.otherTerms === '').toBe(true);
  });

  test('two officers record it: it has one number and its milestones once', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.agreed(solver, won.poster, proposalId);
    const codes = await barrier([
      () => codeOf(recordAgreement(a.clerk, id)),
      () => codeOf(recordAgreement(a.second, id)),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'wrong_state']);
    expect((await getAgreement(solver, id)).plan).toHaveLength(2);
  });

  test('two winners of one challenge are recorded: the challenge moves once, numbers have no gap', async () => {
    const won = await a.won(2);
    const ids: string[] = [];
    for (const [at, solver] of won.solvers.entries())
      ids.push(await a.agreed(solver, won.poster, won.proposalIds[at] as string));
    const codes = await barrier(ids.map((id) => () => codeOf(recordAgreement(a.clerk, id))));
    expect(codes).toEqual(['done', 'done']);
    expect(await a.challengeStatus(won.challengeId)).toBe('in_progress');
  });

  test('a report is accepted and refused: it is decided once', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.recorded(solver, won.poster, proposalId);
    const milestone = (await getAgreement(solver, id)).plan[0]?.id as string;
    await reportMilestone(solver, milestone, { kind: 'completion', text: '完成', file: undefined });
    const codes = await barrier([
      () => codeOf(acceptMilestone(won.poster, milestone)),
      () => codeOf(refuseMilestone(won.poster, milestone, '理由')),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'wrong_state']);
  });

  test('an appraisal is confirmed and returned: it is decided once, the challenge with it', async () => {
    const won = await a.won();
    const [solver, proposalId] = sole(won);
    const id = await a.handedIn(solver, won.poster, proposalId);
    await appraiseAgreement(won.poster, id, wholeAppraisal);
    const [accepted, returned] = await barrier([
      () => codeOf(acceptAgreement(a.clerk, id)),
      () => codeOf(returnAppraisal(a.second, id, '理由')),
    ]);
    expect([accepted, returned].toSorted()).toEqual(['done', 'wrong_state']);
    expect(await a.challengeStatus(won.challengeId)).toBe(accepted === 'done' ? 'archived' : 'acceptance');
  });
});
