import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { SeedPerson } from '../../server/src/seeds/seed-client.ts';

type Written = { id: string; revision: number };
type Challenge = { id: string; code: string | null };

/** A registered body, whose first member is the person; `stem`: its credit code without the check character. */
export async function makeBody(person: SeedPerson, name: string, stem: string): Promise<string> {
  const { id } = await person.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: stem + creditCodeCheckCharacter(stem) },
    profile: { name, type: 'enterprise', contactName: '示例', contactPhone: '13812340000' },
  });
  return id;
}

const commitment = (indicator: number, committed: string, note = '') => ({ indicator, committed, note });

/** A proposal with nothing missing on a challenge of three indicators, or of two; demonstration content. */
export const wholeProposal = (indicators: number) => ({
  plan: '以振动与温度数据建立多工况健康基线，小样本故障识别模型部署在边缘侧。\n\n- 第一阶段：数据治理与基线建模；\n- 第二阶段：现场部署与持续校准；\n- 第三阶段：推广至其余产线。',
  trackRecord: '近三年完成同类产线预警项目 4 项，平均减少非计划停机 37%。',
  team: '项目团队 8 人：机械故障诊断 3 人、算法 3 人、现场实施 2 人，投入比例不低于 60%。',
  leader: '李示例',
  partners: [{ organisation: '示例大学机械学院', task: '故障机理与特征提取' }],
  commitments: [
    commitment(0, '96.5', '以首条报警起算，三个月连续运行'),
    commitment(1, indicators === 2 ? '90' : '8'),
    commitment(2, '1'),
  ].slice(0, indicators),
  schedule: [
    { title: '数据治理与基线', due: '2027-06-30', result: '基线模型与评测报告' },
    { title: '现场部署', due: '2027-12-31', result: '两条产线上线运行' },
  ],
  priceFen: 68_000_000,
  risks: '现场数据缺失时以试验台数据补足；工况变化大时按月重新校准。',
  pledgesIp: true,
  pledgesIntegrity: true,
});

/** Begins a proposal and writes it; answers it as it was saved. */
export async function writeProposal(
  person: SeedPerson,
  challengeId: string,
  organisationId: string,
  changes: object,
): Promise<Written> {
  const begun = await person.send<Written>('POST', `/api/challenges/${challengeId}/proposals`, {
    organisationId,
  });
  return await person.send<Written>('PATCH', `/api/proposals/${begun.id}`, {
    revision: begun.revision,
    changes,
  });
}

/** Writes a proposal and hands it in; answers its id. */
export async function fileProposal(...given: Parameters<typeof writeProposal>): Promise<string> {
  const [person] = given;
  const { id, revision } = await writeProposal(...given);
  await person.send('POST', `/api/proposals/${id}/submit`, { revision });
  return id;
}

/** What the pages of proposals need in their addresses. */
export type ProposalContent = {
  draftProposal: string;
  wholeProposal: string;
  sealedProposal: string;
  withdrawnProposal: string;
  sealedChallenge: string;
};

/** Proposals on the challenges of an open list: one half written, one whole, one sealed, one taken back. */
export async function makeProposals(
  { vendor, rival }: { vendor: SeedPerson; rival: SeedPerson },
  list: string,
): Promise<ProposalContent> {
  const { challenges } = await vendor.get<{ challenges: Challenge[] }>(`/api/lists/${list}`);
  const [first = '', second = '', third = ''] = challenges.map(({ id }) => id);
  const body = await makeBody(vendor, '示例智能科技有限公司', '91310000MA1FL1A1X');
  const other = await makeBody(rival, '示例工业软件有限公司', '91310000MA1FL2A2X');
  const { partners: _none, ...alone } = wholeProposal(3);
  const draft = await writeProposal(vendor, first, body, {
    plan: '以振动与温度数据建立多工况健康基线。',
    commitments: [commitment(0, '94')],
    schedule: [{ title: '数据治理', due: '', result: '' }],
    partners: [{ organisation: '示例大学机械学院', task: '' }],
  });
  await fileProposal(rival, first, other, alone);
  const whole = await writeProposal(rival, second, other, { ...wholeProposal(2), partners: [] });
  const sealed = await fileProposal(vendor, third, body, wholeProposal(2));
  const taken = await fileProposal(rival, third, other, wholeProposal(2));
  await rival.send('POST', `/api/proposals/${taken}/withdraw`);
  return {
    draftProposal: draft.id,
    wholeProposal: whole.id,
    sealedProposal: sealed,
    withdrawnProposal: taken,
    sealedChallenge: first,
  };
}
