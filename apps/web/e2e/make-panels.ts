import { readFile } from 'node:fs/promises';
import { type SeedPerson, signInSeed, waitFor } from '../../server/src/seeds/seed-client.ts';
import { wholeRubric } from './make-lists.ts';
import { openPhase } from './walks/open-phase.ts';
import { dataFile } from './walks/walk.ts';

/** What the pages of panels and scoring need in their addresses. */
export type PanelContent = {
  panelDraft: string;
  panelOpen: string;
  panelEntry: string;
  sheetDrawn: string;
  sheetOpen: string;
  sheetLocked: string;
  sheetReopened: string;
  sheetClosed: string;
};

const RUNNING = 'ai-demo-2026';
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
/** Room for setting up and submitting on a busy machine. */
const OPEN_MS = 40_000;
const JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];

type Panel = {
  id: string;
  revision: number;
  rubric: object;
  formula: object;
  progress: { id: string; number: number; seats: { assignmentId: string; judge: { id: string } }[] }[];
};
type MyPanels = { items: { id: string; entries: { id: string; number: number }[] }[] };
type Sheet = { id: string; sheet: { revision: number } };

const works = [
  [
    'vendor',
    '采用振动与电流双源信号，边缘侧完成包络谱计算，云侧训练小样本自适应模型；预警分三级，逐级给出可复核的证据片段。',
    '召回率 96.5%，误报 1.4 次/周，提前量中位 9.2 小时；附回放 90 天逐日结果。',
    '签约后 2 个月完成两条产线部署，第 4 个月完成第三方测试，第 6 个月验收。',
  ],
  [
    'vendor_b',
    '以集成树模型为主，特征取自细胞核形态测量的均值、标准误与最差值，经交叉验证选定参数。',
    '按病例分层抽样，五折交叉验证结果稳定；给出每例判别的主要依据。',
  ],
  ['vendor_c', '以支持向量机为基线，加入概率校准；对边界病例给出复核建议。'],
] as const;

/** A contest whose one phase has ended, with three scored entries; answers the competition's id. */
async function makeContest(base: string): Promise<string> {
  const { slug, phaseId } = await openPhase(base, OPEN_MS);
  const content = await readFile(dataFile('breast-cancer/prediction-forest.csv'));
  const { id } = await (await signInSeed(base, 'bureau_clerk')).get<{ id: string }>(
    `/api/competitions/${slug}`,
  );
  for (const [key, ...words] of works) {
    const vendor = await signInSeed(base, key);
    // The first has its team from `openPhase`.
    if (key !== 'vendor')
      await vendor.send('POST', `/api/competitions/${id}/teams`, { name: `示例${key.at(-1)}队` });
    const { submission } = await vendor.upload<{ submission: { id: string } }>(
      'POST',
      `/api/phases/${phaseId}/submissions`,
      { comment: words.join('\n\n') },
      { file: { name: 'prediction.csv', content } },
    );
    await waitFor(
      'score',
      () => vendor.get<{ evaluation: { status: string } }>(`/api/submissions/${submission.id}`),
      ({ evaluation }) => evaluation.status === 'scored',
    );
  }
  const clerk = await signInSeed(base, 'bureau_clerk');
  await waitFor(
    'end of the phase',
    () => clerk.get<{ window: string }>(`/api/phases/${phaseId}`),
    ({ window }) => window === 'ended',
  );
  return id;
}

/** A panel in preparation: the usual rubric, sixty to forty, these judges. */
async function preparePanel(clerk: SeedPerson, competitionId: string, judgeIds: string[]): Promise<Panel> {
  const made = await clerk.send<Panel>('POST', `/api/competitions/${competitionId}/panel`, {
    dueAt: inDays(9),
  });
  return await clerk.send<Panel>('PATCH', `/api/panels/${made.id}`, {
    revision: made.revision,
    rubric: { ...wholeRubric, machineWeight: 60 },
    judgeIds,
  });
}

const idOf = async (person: SeedPerson) =>
  (await person.get<{ user: { id: string } }>('/api/session')).user.id;

/** One panel in preparation on the running contest, and one that scores: sheets in every state. */
export async function makePanels(base: string): Promise<PanelContent> {
  const clerk = await signInSeed(base, 'bureau_clerk');
  const judges = await Promise.all(JUDGES.map((key) => signInSeed(base, key)));
  const ids = await Promise.all(judges.map(idOf));
  const running = await clerk.get<{ id: string }>(`/api/competitions/${RUNNING}`);
  const draft = await preparePanel(clerk, running.id, ids.slice(0, 4));
  const contest = await makeContest(base);
  // Five for five seats, so that everybody sits; the sixth is the pool.
  const prepared = await preparePanel(clerk, contest, ids.slice(0, 5));
  const panel = await clerk.send<Panel>('POST', `/api/panels/${prepared.id}/open`, {
    revision: prepared.revision,
  });
  await clerk.send('POST', `/api/panels/${panel.id}/pool`, {
    judgeIds: ids.slice(5),
    reason: '候补专家不足（示例）',
  });
  const sheets = await giveSheets(clerk, judges, panel.id);
  return {
    panelDraft: draft.id,
    panelOpen: panel.id,
    panelEntry: panel.progress[2]?.id as string,
    ...sheets,
  };
}

async function giveSheets(clerk: SeedPerson, judges: SeedPerson[], panelId: string) {
  const mine = await Promise.all(judges.map((judge) => entriesOf(judge, panelId)));
  const at = (judge: number, entry: number) => mine[judge]?.[entry] as string;
  const [first, second, ...others] = judges.slice(0, 5) as [SeedPerson, SeedPerson, ...SeedPerson[]];
  // The third entry has all its sheets, the others stand at every step.
  await Promise.all([first, second, ...others].map((judge, place) => handIn(judge, at(place, 2), place)));
  await first.send('POST', `/api/assignments/${at(0, 0)}/accept`);
  const { sheet } = await first.get<Sheet>(`/api/assignments/${at(0, 0)}`);
  await first.send('PATCH', `/api/assignments/${at(0, 0)}/sheet`, {
    revision: sheet.revision,
    changes: {
      marks: [
        { criterion: 0, mark: 85, reason: '' },
        { criterion: 1, mark: 58, reason: '回放结果完整，但误报统计未含检修日，请补充口径。' },
      ],
    },
  });
  await second.send('POST', `/api/assignments/${at(1, 0)}/conflict`, {
    kind: 'cooperation',
    note: '文风与两年前合作过的团队相近，参与过其前期论证。',
  });
  await handIn(second, at(1, 1), 1);
  await clerk.send('POST', `/api/assignments/${at(1, 1)}/reopen`, {
    reason: '“报价与进度”一项的评语与他项对调，请核对。',
  });
  return {
    sheetDrawn: at(0, 1),
    sheetOpen: at(0, 0),
    sheetLocked: at(0, 2),
    sheetReopened: at(1, 1),
    sheetClosed: at(1, 0),
  };
}

async function entriesOf(judge: SeedPerson, panelId: string): Promise<string[]> {
  const { items } = await judge.get<MyPanels>('/api/me/panels');
  const found = items.find(({ id }) => id === panelId)?.entries ?? [];
  return found.toSorted((a, b) => a.number - b.number).map(({ id }) => id);
}

/** A whole sheet; every judge's differs a little. */
export async function handIn(judge: SeedPerson, assignmentId: string, place: number): Promise<void> {
  const { sheet } = await judge.send<Sheet>('POST', `/api/assignments/${assignmentId}/accept`);
  const marks = [86.5, 78, 91, 55].map((mark, criterion) => ({
    criterion,
    mark: mark + place,
    reason: mark < 60 ? '进度安排未留验收余量，报价构成不清。' : '',
  }));
  const saved = await judge.send<Sheet>('PATCH', `/api/assignments/${assignmentId}/sheet`, {
    revision: sheet.revision,
    changes: { marks, comment: '方案可行，证据较充分。' },
  });
  await judge.send('POST', `/api/assignments/${assignmentId}/submit`, { revision: saved.sheet.revision });
}

/** What the pages of a contest that decides a challenge need in their addresses. */
export type ContestContent = { contestSlug: string; contestCode: string };

/** The challenge of mode C of a published list gets its competition, which is public and not open yet. */
export async function makeContestOf(base: string, list: string): Promise<ContestContent> {
  const clerk = await signInSeed(base, 'bureau_clerk');
  type Challenge = { id: string; code: string; title: string; mode: string };
  const { challenges } = await clerk.get<{ challenges: Challenge[] }>(`/api/lists/${list}`);
  const challenge = challenges.find(({ mode }) => mode === 'contest') as Challenge;
  const en = 'Day-ahead solar forecast (demonstration)';
  const contestSlug = 'solar-forecast-2026';
  const { id } = await clerk.send<{ id: string }>('POST', '/api/competitions', {
    slug: contestSlug,
    challengeId: challenge.id,
    title: { zh: challenge.title, en },
    summary: { zh: '预测园区光伏次日逐时出力。', en: 'Forecast the hourly output of the next day.' },
    organiser: { zh: '示例市工业和信息化局', en: 'Bureau of Industry and IT, Example City (demonstration)' },
    description: { zh: '', en: '' },
    rules: { zh: '', en: '' },
  });
  type Made = { tracks: { id: string }[] };
  const { tracks } = await clerk.send<Made>('POST', `/api/competitions/${id}/tracks`, {
    title: { zh: '光伏出力预测', en: 'Solar forecast' },
    summary: { zh: '预测次日 24 个整点的出力。', en: 'Forecast 24 hours.' },
    sector: 'power',
  });
  await clerk.send('POST', `/api/tracks/${tracks[0]?.id}/phases`, {
    title: { zh: '初赛', en: 'Preliminary' },
    metric: 'rmse@1',
    startsAt: inDays(30),
    endsAt: inDays(60),
  });
  await clerk.send('POST', `/api/competitions/${id}/publish`);
  return { contestSlug, contestCode: challenge.code };
}
