/** Texts and files of the demonstration programme. Organisations and teams are invented and marked 示例. */
export const competitionText = {
  slug: 'ai-demo-2026',
  title: { zh: '人工智能创新应用算法擂台（示例）', en: 'AI Application Challenge (demonstration)' },
  summary: {
    zh: '以公开数据集演示评测全过程：提交预测文件，数秒内得到公开分，阶段结束后揭晓最终分。',
    en: 'The whole evaluation on public data sets: submit predictions, see the public score within seconds, the final score after the end.',
  },
  organiser: { zh: '示例市工业和信息化局', en: 'Bureau of Industry and IT, Example City (demonstration)' },
  description: {
    zh: '本竞赛为演示计划的一部分，数据来自公开研究数据集，单位与队伍均为虚构并标注“示例”。\n\n参赛队下载训练数据与测试数据，对测试数据逐行给出预测，以 CSV 提交。平台以封存的真值评分；真值在上传时即以评测进程的公钥加密，网页服务无法读取。',
    en: 'Part of the demonstration programme. The data are public research data sets; bodies and teams are invented and marked as such.\n\nTeams download training and test data, predict each row of the test data and submit a CSV. Scores are computed against sealed truth: it is encrypted to the evaluator on upload and the web service cannot read it.',
  },
  rules: {
    zh: '一、一人只能加入一支参赛队，每队不超过 5 人。\n二、每日提交次数与总次数以阶段页所列为准；因平台原因未能评分的，次数自动退还。\n三、公开分仅使用部分隐藏数据计算，最终名次以揭晓后的最终分为准；同分者先提交者列前。\n四、不得使用测试数据的真实标签，不得以多个账户规避次数限制。',
    en: '1. One person, one team; a team has at most 5 members.\n2. Daily and total submissions are as listed with the phase; a slot lost to a platform fault is given back.\n3. The public score uses part of the hidden rows; the final ranking follows the final score after the reveal. Of equal scores the earlier entry stands first.\n4. Using the true labels of the test data, or several accounts to dodge the quota, is not allowed.',
  },
  maxTeamSize: 5,
};

/** Demonstration account → name of the team it forms. */
export const teamNames = {
  vendor: '青禾智诊（示例）',
  vendor_b: '白鹭视觉（示例）',
  vendor_c: '江畔算法（示例）',
};

export type TrackSeed = {
  folder: string;
  openDays: number;
  text: { title: Bilingual; summary: Bilingual; sector: string };
  phase: { metric: string } & Record<string, unknown>;
  downloads: { path: string; titleZh: string; titleEn: string }[];
  good: string;
  bad: string;
  entries: { by: string; path: string; comment: string }[];
};
type Bilingual = { zh: string; en: string };

export const tracks: TrackSeed[] = [
  {
    folder: 'breast-cancer',
    openDays: 12,
    text: {
      title: { zh: '影像辅助诊断赛道', en: 'Imaging-assisted diagnosis' },
      summary: {
        zh: '由细胞核影像的测量值判断肿块性质，给出恶性的概率。',
        en: 'From measurements of cell nuclei, give the probability that a mass is malignant.',
      },
      sector: 'health',
    },
    phase: {
      title: { zh: '初赛', en: 'Preliminary' },
      metric: 'roc_auc@1',
      metricParams: {},
      rankingRule: 'best',
      quotaPerDay: 5,
      quotaTotal: 60,
      publicFraction: 0.4,
      maxFileBytes: 5_242_880,
    },
    downloads: [
      {
        path: 'breast-cancer/train.csv',
        titleZh: '训练数据（含标签）',
        titleEn: 'Training data with labels',
      },
      { path: 'breast-cancer/test.csv', titleZh: '测试数据', titleEn: 'Test data' },
    ],
    good: 'breast-cancer/prediction-knn.csv',
    bad: 'breast-cancer/bad-values.csv',
    entries: [
      { by: 'vendor_b', path: 'breast-cancer/prediction-forest.csv', comment: '随机森林基线' },
      { by: 'vendor_c', path: 'breast-cancer/prediction-knn.csv', comment: 'k 近邻' },
      { by: 'vendor', path: 'breast-cancer/prediction-logistic.csv', comment: '逻辑回归，标准化' },
    ],
  },
  {
    folder: 'diabetes',
    openDays: 26,
    text: {
      title: { zh: '通用回归赛道', en: 'General regression' },
      summary: {
        zh: '由十项基线指标预测一年后的病情进展度量，误差越小越好。',
        en: 'From ten baseline variables predict disease progression after one year; smaller errors are better.',
      },
      sector: 'general',
    },
    phase: {
      title: { zh: '初赛', en: 'Preliminary' },
      metric: 'rmse@1',
      metricParams: {},
      rankingRule: 'best',
      quotaPerDay: 5,
      quotaTotal: 60,
      publicFraction: 0.4,
      maxFileBytes: 5_242_880,
    },
    downloads: [
      { path: 'diabetes/train.csv', titleZh: '训练数据（含目标值）', titleEn: 'Training data with targets' },
    ],
    good: 'diabetes/prediction-knn.csv',
    bad: 'breast-cancer/bad-missing-ids.csv',
    entries: [
      { by: 'vendor', path: 'diabetes/prediction-knn.csv', comment: 'k 近邻' },
      { by: 'vendor_b', path: 'diabetes/prediction-ridge.csv', comment: '岭回归' },
      { by: 'vendor_c', path: 'diabetes/prediction-boosting.csv', comment: '梯度提升' },
    ],
  },
];
