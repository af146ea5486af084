import { evenAnswers } from '@jiebang/domain/scenarios/opinion-points';
import { confirmRisk } from '../confirm-risk.ts';
import type { City } from './city.ts';
import { type ScenarioKey, scenarioTexts } from './scenario-texts.ts';

type Scenario = { id: string; revision: number };
export const JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];

/** The bureau announces a call; `window` in days from today. */
export async function announceRound(
  city: City,
  slug: string,
  title: { zh: string; en: string },
  window: [from: number, to: number],
): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  const { id } = await clerk.send<{ id: string }>('POST', '/api/rounds', {
    slug,
    title,
    summary: {
      zh: '面向重点产业与民生领域，征集可以落地、可以评测的人工智能应用场景。',
      en: 'AI application scenarios of key industries and public services that can be built and measured.',
    },
    guidance: {
      zh: '一、申报单位为在本市登记的法人单位。\n\n二、指标应当可以测试。\n\n三、同一场景不得重复申报。',
      en: '1. Applicants are legal persons registered in the city.\n\n2. Indicators can be tested.\n\n3. Each scenario once.',
    },
    sectors: [],
    opensAt: city.day(window[0], 9),
    closesAt: city.day(window[1], 17),
  });
  await clerk.send('POST', `/api/rounds/${id}/announce`);
  city.made[`round ${slug}`] = id;
}

/** The enterprise writes a scenario for a call; handed in unless it stays a draft. */
export async function writeScenario(
  city: City,
  key: ScenarioKey,
  given: { round: string; body: string; draft?: boolean },
): Promise<void> {
  const enterprise = await city.as('enterprise');
  const made = await enterprise.send<Scenario>(
    'POST',
    `/api/rounds/${city.made[`round ${given.round}`]}/scenarios`,
    { organisationId: city.made[given.body] },
  );
  const path = `/api/scenarios/${made.id}`;
  const changes = given.draft ? { ...scenarioTexts[key], research: '' } : scenarioTexts[key];
  const { revision } = await enterprise.send<Scenario>('PATCH', path, { revision: made.revision, changes });
  if (!given.draft) await enterprise.send('POST', `${path}/submit`, { revision });
  city.made[`scenario ${key}`] = made.id;
}

/** Formal check passed; the programme's rules ask departments about it. */
export async function askDepartments(city: City, key: ScenarioKey): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  const id = city.made[`scenario ${key}`] as string;
  await confirmRisk(clerk, id);
  await clerk.send('POST', `/api/scenarios/${id}/pass-formal-review`, {});
}

/** Formal check passed, three experts asked. */
export async function askExperts(city: City, key: ScenarioKey): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  const path = `/api/scenarios/${city.made[`scenario ${key}`]}`;
  const { items } = await clerk.get<{ items: { id: string; conflict?: unknown }[] }>(`${path}/experts`);
  const experts = items.filter(({ conflict }) => !conflict).slice(0, 3);
  await confirmRisk(clerk, city.made[`scenario ${key}`] as string);
  await clerk.send('POST', `${path}/pass-formal-review`, {});
  await clerk.send('POST', `${path}/panel`, {
    experts: experts.map(({ id }) => id),
    reason: '示例：演示账号按名单委派。',
    dueAt: new Date(city.now() + 7 * 86_400_000).toISOString(),
  });
}

/** Every opinion that is asked of these judges now. */
export async function giveOpinions(city: City, judges: readonly string[] = JUDGES): Promise<void> {
  for (const key of judges) {
    const judge = await city.as(key);
    const { items } = await judge.get<{ items: { id: string }[] }>(
      '/api/me/opinions?status=assigned&limit=100',
    );
    for (const { id } of items) {
      const path = `/api/opinions/${id}`;
      const { revision } = await judge.get<{ revision: number }>(path);
      const saved = await judge.send<{ revision: number }>('PATCH', path, {
        revision,
        changes: {
          answers: evenAnswers(4),
          recommendation: 'support',
          opinion: '需求真实，指标可测，具备数据条件，建议列入。',
        },
      });
      await judge.send('POST', `${path}/submit`, { revision: saved.revision });
    }
  }
}

export async function approve(city: City, keys: readonly ScenarioKey[]): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  for (const key of keys)
    await clerk.send('POST', `/api/scenarios/${city.made[`scenario ${key}`]}/approve`, {
      reason: '专家一致同意列入。',
    });
}

/** Two fields sent back, each with its reason. */
export async function sendBack(city: City, key: ScenarioKey): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  await clerk.send('POST', `/api/scenarios/${city.made[`scenario ${key}`]}/return`, {
    returns: [
      { field: 'goal', reason: '请写明适用的装置与班次。' },
      { field: 'background', reason: '请补充近一年的现状数据。' },
    ],
  });
}
