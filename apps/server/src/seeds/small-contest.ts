import { dataFile, type TrackPlan } from './contest-steps.ts';

const both = (zh: string, en: string) => ({ zh, en });

/** Texts of a competition that exists for its state alone. */
export const contestText = (slug: string, zh: string, en: string) => ({
  slug,
  title: both(`${zh}（示例）`, `${en} (demonstration)`),
  summary: both('用于演示与测试的单阶段竞赛。', 'A competition of one phase, for demonstration and tests.'),
  organiser: both('示例市工业和信息化局', 'Bureau of Industry and IT, Example City (demonstration)'),
  description: both('', ''),
  rules: both('', ''),
  maxTeamSize: 5,
});

/** One track with one phase on the breast-cancer data; it began an hour ago and lasts `lastsMs` from now. */
export async function smallTrack(
  lastsMs: number,
  changes: { quotaPerDay?: number; files?: Pick<TrackPlan, 'truth' | 'good'>; now?: number } = {},
): Promise<TrackPlan> {
  const { quotaPerDay = 5, files, now = Date.now() } = changes;
  return {
    text: {
      title: both('影像辅助诊断赛道', 'Imaging-assisted diagnosis'),
      summary: both('判断肿块性质，给出恶性的概率。', 'Give the probability that a mass is malignant.'),
      sector: 'health',
    },
    phase: {
      title: both('初赛', 'Preliminary'),
      metric: 'roc_auc@1',
      metricParams: {},
      rankingRule: 'best',
      quotaPerDay,
      quotaTotal: 60,
      publicFraction: 0.4,
      maxFileBytes: 5_242_880,
      startsAt: new Date(now - 3_600_000).toISOString(),
      endsAt: new Date(now + lastsMs).toISOString(),
    },
    truth: files?.truth ?? (await dataFile('breast-cancer/truth.csv')),
    downloads: [],
    good: files?.good ?? (await dataFile('breast-cancer/prediction-knn.csv')),
    bad: await dataFile('breast-cancer/bad-values.csv'),
  };
}
