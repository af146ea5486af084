import type { AgreementContent } from '@jiebang/domain/agreements/content';
import type { Mode, Openness } from '@jiebang/domain/scenarios/content';
import { system } from '../../../platform/actor.ts';
import { type Ctx, transact } from '../../../platform/context.ts';
import { moveChallenge } from '../../lists/public.ts';
import { winShortlisted } from '../../proposals/public.ts';
import { selectProposals } from '../../proposals/select-proposals.ts';
import { startProposalTest, type Vendor } from '../../proposals/testing/start-proposal-test.ts';
import { acceptAgreement } from '../accept-agreement.ts';
import { agreeAgreement } from '../agree-agreement.ts';
import { appraiseAgreement } from '../appraise-agreement.ts';
import { acceptMilestone } from '../decide-milestone.ts';
import { handInAgreement } from '../hand-in-agreement.ts';
import { proposeAgreement } from '../propose-agreement.ts';
import { getAgreement } from '../read-agreements.ts';
import { recordAgreement } from '../record-agreement.ts';
import { reportMilestone } from '../report-milestone.ts';
import { saveAgreement } from '../save-agreement.ts';
import { startAgreement } from '../start-agreement.ts';

/** A whole agreement on the challenge and the proposal of the tests: 1,200,000 yuan in two milestones. */
export const wholeAgreement: AgreementContent = {
  startDay: '2027-01-01',
  endDay: '2027-12-31',
  priceFen: 120_000_000,
  posterDuties: '提供产线数据和测试场地',
  solverDuties: '按计划完成研发和部署',
  ipTerms: '成果双方共有',
  acceptanceTerms: '第三方测试后由发榜方验收',
  otherTerms: '',
  commitments: [
    { indicator: 0, committed: '96', note: '' },
    { indicator: 1, committed: '80', note: '' },
  ],
  milestones: [
    { title: '样机', plannedDay: '2027-03-31', deliverable: '样机一台', shareFen: 40_000_000 },
    { title: '部署', plannedDay: '2027-12-31', deliverable: '测试报告', shareFen: 80_000_000 },
  ],
};

export const wholeAppraisal = {
  score: 92.5,
  opinion: '指标全部达到，同意通过验收',
  expertOpinion: '专家组一致同意',
  summary: '产线缺陷检测准确率达到 97%，时延 75 毫秒',
  results: [
    { indicator: 0, reached: '97', met: true },
    { indicator: 1, reached: '75', met: true },
  ],
};

type Given = { mode?: Mode; openness?: Openness; poster?: Vendor };

/** A server with a bureau of two and bodies on both sides; the clock only ever moves forward. */
export async function startAgreementTest() {
  const p = await startProposalTest();
  const { t } = p;
  const ofSystem: Ctx = {
    actor: system('test'),
    requestId: 'test',
    log: t.services.log,
    services: t.services,
  };
  const second = await p.buildClerk();

  /** Winners on one challenge: selected, and the notice has run out. */
  const won = async (count = 1, { mode = 'supply_demand', openness, poster }: Given = {}) => {
    const by = poster ?? (await p.buildVendor());
    const { challenge, vendors, ids } = await p.judged(count, {
      mode,
      posterId: by.organisationId,
      ...(openness ? { openness } : {}),
    });
    const { challengeId } = challenge;
    await selectProposals(mode === 'supply_demand' ? by : p.clerk, {
      challengeId,
      shortlisted: ids,
      reserve: [],
      reason: '综合最优',
      supersedes: null,
    });
    await transact(ofSystem, async (work) => {
      await moveChallenge(work, challengeId, 'post_notice');
      await winShortlisted(work, challengeId);
      await moveChallenge(work, challengeId, 'end_notice');
    });
    return { challengeId, poster: by, solvers: vendors, proposalIds: ids };
  };

  const statusIn = (table: string) => async (id: string) => {
    const { rows } = await t.services.pool.query<{ status: string }>(
      `select status from ${table} where id = $1`,
      [id],
    );
    return rows[0]?.status;
  };
  return {
    ...p,
    ...stepsOf(p.clerk),
    second,
    won,
    agreementStatus: statusIn('agreements'),
    challengeStatus: statusIn('challenges'),
    proposalStatus: statusIn('proposals'),
    /** Kinds of notifications about an agreement, in order, that a person got. */
    async toldTo({ actor }: { actor: { userId: string } }, id: string) {
      const { rows } = await t.services.pool.query<{ kind: string }>(
        'select kind from notifications where user_id = $1 and link = $2 order by id',
        [actor.userId, `/workspace/agreements/${id}`],
      );
      return rows.map(({ kind }) => kind);
    },
  };
}
/** What has happened to an agreement before anybody looks. */
function stepsOf(clerk: Ctx) {
  /** A draft that is whole, written by the solver. */
  const draft = async (solver: Ctx, proposalId: string, content: Partial<AgreementContent> = {}) => {
    const id = await startAgreement(solver, proposalId);
    await saveAgreement(solver, id, { revision: 1, changes: { ...wholeAgreement, ...content } });
    return id;
  };
  const proposed = async (solver: Ctx, proposalId: string) => {
    const id = await draft(solver, proposalId);
    await proposeAgreement(solver, id, 2);
    return id;
  };
  const agreed = async (solver: Ctx, poster: Ctx, proposalId: string) => {
    const id = await proposed(solver, proposalId);
    await agreeAgreement(poster, id, 3);
    return id;
  };
  const recorded = async (solver: Ctx, poster: Ctx, proposalId: string) => {
    const id = await agreed(solver, poster, proposalId);
    await recordAgreement(clerk, id);
    return id;
  };
  /** Every milestone reported and accepted. */
  const worked = async (solver: Ctx, poster: Ctx, proposalId: string) => {
    const id = await recorded(solver, poster, proposalId);
    for (const { id: milestoneId } of (await getAgreement(solver, id)).plan) {
      await reportMilestone(solver, milestoneId, { kind: 'completion', text: '已完成', file: undefined });
      await acceptMilestone(poster, milestoneId);
    }
    return id;
  };
  const handedIn = async (solver: Ctx, poster: Ctx, proposalId: string) => {
    const id = await worked(solver, poster, proposalId);
    await handInAgreement(solver, id, '申请验收');
    return id;
  };
  /** Accepted with the grade that the score gives; a supply-and-demand challenge. */
  const accepted = async (solver: Ctx, poster: Ctx, proposalId: string, change: object = {}) => {
    const id = await handedIn(solver, poster, proposalId);
    await appraiseAgreement(poster, id, { ...wholeAppraisal, ...change });
    await acceptAgreement(clerk, id);
    return id;
  };
  return { draft, proposed, agreed, recorded, worked, handedIn, accepted };
}
export type AgreementTest = Awaited<ReturnType<typeof startAgreementTest>>;
