import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { type SeedPerson, signInSeed, waitFor } from '../../server/src/seeds/seed-client.ts';
import { type CoreviewContent, makeCoreviews } from './make-coreviews.ts';
import { type ListContent, makeLists, makeOpenRound } from './make-lists.ts';
import { makeNotices, type NoticeContent } from './make-notices.ts';
import { type ContestContent, makeContestOf, makePanels, type PanelContent } from './make-panels.ts';
import { makePrograms, type ProgramContent } from './make-programs.ts';
import { makeProposals, type ProposalContent } from './make-proposals.ts';
import { makeResources, type ResourcePages } from './make-resources.ts';
import { makeReviews, type ReviewContent } from './make-reviews.ts';
import { type CallContent, makeScenarios } from './make-scenarios.ts';

const DATA = join(import.meta.dirname, '../../server/seeds/data/breast-cancer');
export const SLUG = 'ai-demo-2026';
const DRAFT = 'power-dispatch-2026';

/** What the pages need in their addresses. */
export type Content = CallContent &
  CoreviewContent &
  ListContent &
  NoticeContent &
  ContestContent &
  PanelContent &
  ProgramContent &
  ProposalContent &
  ReviewContent &
  ResourcePages & {
    phase: string;
    draft: string;
    scored: string;
    refused: string;
    organisation: string;
  };

type Competition = { id: string; slug: string; tracks: { id: string; phases: { id: string }[] }[] };
type Entry = { submission: { id: string } };

/** Adds to the seeded demonstration, as its people and through the API, what pages show beyond it. */
export async function makeContent(base: string): Promise<Content> {
  const as = (key: string) => signInSeed(base, key);
  const [clerk, captain, owner, rival, judge] = await Promise.all(
    ['bureau_clerk', 'vendor', 'enterprise', 'vendor_c', 'judge'].map(as),
  );
  if (!clerk || !captain || !owner || !rival || !judge) throw new Error('nobody is here');
  const { id: contest, tracks } = await captain.get<Competition>(`/api/competitions/${SLUG}`);
  const phase = tracks[0]?.phases[0]?.id as string;
  const [entries, draft, organisation] = await Promise.all([
    makeEntries(captain, phase),
    makeDraft(clerk),
    makeOrganisation(owner, rival),
  ]);
  const { team } = await captain.get<{ team: { id: string } }>(`/api/competitions/${contest}/my-team`);
  await captain.send('POST', `/api/teams/${team.id}/invitations`, { email: 'judge@demo.example' });
  await captain.send('POST', '/api/me/tokens', {
    name: '训练服务器（示例）',
    scopes: ['competitions:read', 'submissions:read', 'submissions:write'],
  });
  // A phase of theirs must end before they are whole: it runs while the rest is made.
  const judging = makePanels(base);
  const calls = await makeScenarios(clerk, owner, organisation);
  const reviews = await makeReviews(base, { clerk, owner, organisationId: organisation });
  const approver = await as('bureau_approver');
  const notices = await makeNotices(base, { clerk, approver, owner }, organisation);
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map(as));
  const lists = await makeLists(
    { owner, clerk, approver, judges },
    { round: await makeOpenRound(clerk, 'call-for-lists'), organisationId: organisation },
  );
  const proposals = await makeProposals({ vendor: captain, rival }, lists.list);
  const resources = await makeResources({ owner, vendor: captain }, organisation);
  const contests = { ...(await makeContestOf(base, lists.list)), ...(await judging) };
  // Last: from here on the programme asks departments about scenarios of the highest class.
  const coreviews = await makeCoreviews(base, { clerk, owner, organisationId: organisation });
  const programs = await makePrograms(clerk);
  const made = {
    ...entries,
    ...calls,
    ...reviews,
    ...notices,
    ...lists,
    ...proposals,
    ...contests,
    ...coreviews,
    ...programs,
    ...resources,
  };
  return { phase, draft, organisation, ...made };
}

/** One entry that the seed made and that scored, one that is refused for its values. */
async function makeEntries(captain: SeedPerson, phase: string): Promise<{ scored: string; refused: string }> {
  const { items } = await captain.get<{ items: { id: string }[] }>(`/api/phases/${phase}/submissions`);
  const content = await readFile(join(DATA, 'bad-values.csv'));
  const { submission } = await captain.upload<Entry>(
    'POST',
    `/api/phases/${phase}/submissions`,
    { comment: '换用校准后的概率' },
    { file: { name: 'prediction-calibrated.csv', content } },
  );
  await waitFor(
    'the refusal',
    () => captain.get<{ evaluation: { status: string } }>(`/api/submissions/${submission.id}`),
    ({ evaluation }) => !['queued', 'running'].includes(evaluation.status),
  );
  return { scored: items[0]?.id as string, refused: submission.id };
}

/** A competition under way: one track with a phase that still lacks truth, files and rehearsal. */
async function makeDraft(clerk: SeedPerson): Promise<string> {
  const made = await clerk.send<Competition>('POST', '/api/competitions', {
    slug: DRAFT,
    title: { zh: '电力负荷预测擂台（示例）', en: 'Power Load Forecasting Challenge (demonstration)' },
    summary: {
      zh: '以园区用电数据预测次日逐时负荷，误差小者居前。',
      en: 'Forecast the hourly load of an industrial park for the next day; the smaller error leads.',
    },
    organiser: { zh: '示例市工业和信息化局', en: 'Bureau of Industry and IT, Example City (demonstration)' },
    description: { zh: '本竞赛正在筹备，数据为示例。', en: 'In preparation; the data are examples.' },
    rules: { zh: '一、每队不超过 5 人。', en: '1. A team has at most 5 members.' },
    maxTeamSize: 5,
  });
  const { tracks } = await clerk.send<Competition>('POST', `/api/competitions/${made.id}/tracks`, {
    title: { zh: '短期负荷预测赛道', en: 'Short-term load' },
    summary: {
      zh: '预测次日 24 个整点的用电负荷。',
      en: 'Forecast the load at each of the 24 hours of the next day.',
    },
    sector: 'power',
  });
  const day = 86_400_000;
  await clerk.send('POST', `/api/tracks/${tracks[0]?.id}/phases`, {
    title: { zh: '初赛', en: 'Preliminary' },
    metric: 'rmse@1',
    startsAt: new Date(Date.now() + 3 * day).toISOString(),
    endsAt: new Date(Date.now() + 33 * day).toISOString(),
  });
  return made.slug;
}

/** A registered body with an invitation to the captain, and a claim on it for the bureau to decide. */
async function makeOrganisation(owner: SeedPerson, rival: SeedPerson): Promise<string> {
  const code = '91310000MA1FL0X6H';
  const { id } = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: '示例精密机械有限公司',
      nameEn: 'Example Precision Machinery Co., Ltd.',
      type: 'enterprise',
      address: '示例市高新区创新路 8 号',
      brief: '主营精密轴承与传动部件，拟以产线数据发布早期故障预警场景。',
      website: 'https://machinery.example',
      contactName: '张示例',
      contactPhone: '138 1234 0000',
    },
  });
  await owner.send('POST', `/api/organisations/${id}/invitations`, {
    email: 'vendor@demo.example',
    role: 'manager',
  });
  await owner.send('POST', '/api/webhooks', {
    organisationId: id,
    url: 'https://receiver.example/hooks/jiebang',
    description: '生产管理系统',
    events: ['list.published', 'scenario.returned', 'scenario.approved'],
  });
  await rival.send('POST', `/api/organisations/${id}/claims`, {
    evidence: '我司为该单位实际运营主体，原登记经办人已离职；可提供营业执照副本与法定代表人授权书原件备查。',
  });
  return id;
}
