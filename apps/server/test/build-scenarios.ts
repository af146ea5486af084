import { createHash } from 'node:crypto';
import { organisations } from '@jiebang/db/schema/organisations';
import { opinions, scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { emptyScenario, type ScenarioContent } from '@jiebang/domain/scenarios/content';
import { eq } from 'drizzle-orm';
import { canonicalJson } from '../src/platform/audit/canonical-json.ts';
import { buildOpenRound, buildOrganisation } from './build-scenario.ts';
import type { TestApp } from './harness.ts';

const HOUR_MS = 3_600_000;

/** A scenario that lacks nothing, with words that searches look for. */
export const approvedContent: ScenarioContent = {
  ...emptyScenario,
  title: '产线表面缺陷检测（示例）',
  mode: 'key_task',
  industry: 'steel',
  field: 'manufacturing',
  background: '现有检测依靠人工目视，漏检率高。',
  goal: '实现带钢表面缺陷在线检测。',
  significance: '降低质量损失。',
  difficulties: '高速、强光、样本少。',
  research: '研究多光谱成像与轻量化模型。',
  indicators: [
    {
      name: '检出率',
      comparator: '>=',
      target: '98',
      unit: '%',
      testMethod: '第三方测试',
      weight: 100,
      gate: true,
    },
  ],
  requirements: '具备工业视觉项目经验。',
  budgetFen: 500_000_000,
  prizes: [{ title: '一等奖', count: 1, amountFen: 10_000_000 }],
  prizeTotalFen: 10_000_000,
  ip: 'shared',
  risk: 'low',
  publicSummary: '某产线需要在线检测。',
  contactName: '王示例',
  contactPhone: '13812340000',
};

export type Ground = { roundId: string; organisationId: string };
/** A round and a poster, made once per suite. */
export async function buildGround(t: TestApp): Promise<Ground> {
  const round = await buildOpenRound(t);
  return { roundId: round.id, organisationId: await buildOrganisation(await t.as('enterprise')) };
}

/**
 * Approved scenarios as the review would have left them: code, version, opinions of three judges, decision. Rows, not
 * requests: a list of fifty is not what the review is tested with.
 */
export async function buildApprovedScenarios(
  t: TestApp,
  { roundId, organisationId }: Ground,
  changes: Partial<ScenarioContent>[],
): Promise<string[]> {
  if (changes.length === 0) return [];
  const { db, clock } = t.services;
  const [clerk, enterprise] = [await t.as('bureau_clerk'), await t.as('enterprise')];
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map((key) => t.as(key)));
  const now = clock.now();
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const known = (await db.select({ code: scenarios.code }).from(scenarios)).filter(({ code }) => code).length;
  const year = new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
  const rows = await db
    .insert(scenarios)
    .values(
      changes.map((change, i) => ({
        roundId,
        organisationId,
        code: `CJ-${year}-${String(known + i + 1).padStart(4, '0')}`,
        status: 'approved',
        content: { ...approvedContent, ...change },
        createdBy: enterprise.userId,
        clerkId: clerk.userId,
        submittedAt: before(20),
        decidedBy: clerk.userId,
        decidedAt: before(2),
        decisionReason: '示例：同意列入',
      })),
    )
    .returning();
  await db.insert(scenarioVersions).values(
    rows.map(({ id, content }) => ({
      scenarioId: id,
      version: 1,
      content,
      sm3: createHash('sm3').update(canonicalJson(content)).digest('hex'),
      submittedBy: enterprise.userId,
      submittedAt: before(20),
    })),
  );
  await db.insert(opinions).values(
    rows.flatMap(({ id }) =>
      judges.map(({ userId }) => ({
        scenarioId: id,
        expertId: userId,
        status: 'submitted',
        recommendation: 'support',
        opinion: '示例：方向明确，指标可测。',
        assignedBy: clerk.userId,
        assignedAt: before(15),
        dueAt: before(3),
        submittedAt: before(5),
      })),
    ),
  );
  return rows.map(({ id }) => id);
}

/** State of a scenario, as the rows have it. */
export async function scenarioStatus(t: TestApp, id: string): Promise<string | undefined> {
  const [row] = await t.services.db
    .select({ status: scenarios.status })
    .from(scenarios)
    .where(eq(scenarios.id, id));
  return row?.status;
}

/** Another body, of an account of one's choice. */
export async function buildBody(t: TestApp, demoKey: string, name: string): Promise<string> {
  const id = await buildOrganisation(await t.as(demoKey), name);
  await t.services.db.update(organisations).set({ nameEn: '' }).where(eq(organisations.id, id));
  return id;
}
