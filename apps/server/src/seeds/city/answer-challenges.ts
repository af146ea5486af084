import type { City } from './city.ts';
import { type ScenarioKey, scenarioTexts } from './scenario-texts.ts';

type Proposal = { id: string; revision: number };

/** A vendor's proposal on a challenge, known as `proposal WHO KEY`; handed in unless it stays a draft. */
export async function propose(city: City, who: string, key: ScenarioKey, draft = false): Promise<void> {
  const vendor = await city.as(who);
  const made = await vendor.send<Proposal>(
    'POST',
    `/api/challenges/${city.made[`challenge ${key}`]}/proposals`,
    {
      organisationId: city.made[`body of ${who}`],
    },
  );
  const path = `/api/proposals/${made.id}`;
  const { revision } = await vendor.send<Proposal>('PATCH', path, {
    revision: made.revision,
    changes: {
      plan: '先以留存数据离线验证，再在一条产线上并行运行四周，达标后切换。模型在边缘侧部署，按周校准。',
      leader: '示例·负责人',
      team: draft ? '' : '算法、工程与现场各两人。',
      trackRecord: '同类产线项目两个（示例）。',
      commitments: (scenarioTexts[key].indicators ?? []).map(({ comparator, target, unit }, indicator) => ({
        indicator,
        committed: `${comparator === '>=' ? '不低于' : '不高于'} ${target} ${unit}`.trim(),
        note: '',
      })),
      schedule: [
        { title: '离线验证', due: city.date(60), result: '验证报告' },
        { title: '现场试运行', due: city.date(150), result: '试运行报告' },
      ],
      priceFen: scenarioTexts[key].budgetFen || 50_000_000,
      risks: '罕见工况样本不足，拟以仿真数据补充。',
      pledgesIp: true,
      pledgesIntegrity: true,
    },
  });
  if (!draft) await vendor.send('POST', `${path}/submit`, { revision });
  city.made[`proposal ${who} ${key}`] = made.id;
}

/** The formal check of everything that was handed in on these challenges. */
export async function checkProposals(city: City, keys: readonly ScenarioKey[]): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  for (const [name, id] of Object.entries(city.made)) {
    const [kind, , key] = name.split(' ');
    if (kind === 'proposal' && keys.includes(key as ScenarioKey))
      await clerk.send('POST', `/api/proposals/${id}/valid`);
  }
}

/** The enterprise (mode B) or the bureau (mode A) selects. */
export async function select(
  city: City,
  key: ScenarioKey,
  chosen: { by: string; shortlisted: string[]; reserve?: string[] },
): Promise<void> {
  const ids = (who: string[]) => who.map((one) => city.made[`proposal ${one} ${key}`]);
  const chooser = await city.as(chosen.by);
  await chooser.send('POST', `/api/challenges/${city.made[`challenge ${key}`]}/selection`, {
    shortlisted: ids(chosen.shortlisted),
    reserve: ids(chosen.reserve ?? []),
    reason: '方案针对性强，承诺指标均达到榜题要求。',
  });
}
