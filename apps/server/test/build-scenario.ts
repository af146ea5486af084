import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { evenAnswers } from '@jiebang/domain/scenarios/opinion-points';
import type { Client, TestApp } from './harness.ts';

const DAY_MS = 86_400_000;
let serial = 0;
const both = (zh: string, en: string) => ({ zh, en });

/** What an enterprise would write, whole enough to be handed in. */
export const wholeContent = {
  title: '产线表面缺陷智能检测（示例）',
  mode: 'key_task',
  industry: 'steel',
  field: 'manufacturing',
  background: '现有检测依靠人工目视，漏检率高。',
  goal: '实现在线检测。',
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
  budgetFen: 500_000_000,
  ip: 'shared',
  risk: 'low',
  contactName: '王示例',
  contactPhone: '13812340000',
} as const;

/** A round that is open now, announced by the clerk. */
export async function buildOpenRound(t: TestApp, over: object = {}): Promise<{ id: string; slug: string }> {
  const clerk = await t.as('bureau_clerk');
  const now = t.clock.now().getTime();
  const created = await clerk.request('POST', '/api/rounds', {
    slug: `call-${++serial}-${Math.floor(performance.now())}`,
    title: both('示例批次', 'Sample round'),
    summary: both('摘要', 'Summary'),
    opensAt: new Date(now - 7 * DAY_MS).toISOString(),
    closesAt: new Date(now + 5 * DAY_MS).toISOString(),
    ...over,
  });
  if (created.statusCode !== 201) throw new Error(`round: ${created.body}`);
  const round = created.json<{ id: string; slug: string }>();
  const announced = await clerk.request('POST', `/api/rounds/${round.id}/announce`);
  if (announced.statusCode !== 200) throw new Error(`announce: ${announced.body}`);
  return round;
}

/** A registered body of one demonstration account. */
export async function buildOrganisation(owner: Client, name = `示例·发榜单位 ${++serial}`): Promise<string> {
  const code = `91330100MA5${String(100_000 + serial++)}`;
  const answer = await owner.request('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: { name, type: 'enterprise', contactName: '王示例', contactPhone: '13812340000' },
  });
  if (answer.statusCode !== 201) throw new Error(`organisation: ${answer.body}`);
  return answer.json<{ id: string }>().id;
}

export type Scenario = { id: string; revision: number; status: string; code: string | null };
/** Everybody and everything that a scenario needs, made once per suite. */
export type Stage = {
  t: TestApp;
  roundId: string;
  organisationId: string;
  enterprise: Client;
  clerk: Client;
  judges: Client[];
};

export async function setStage(t: TestApp): Promise<Stage> {
  const enterprise = await t.as('enterprise');
  const { id: roundId } = await buildOpenRound(t);
  const organisationId = await buildOrganisation(enterprise);
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map((key) => t.as(key)));
  return { t, roundId, organisationId, enterprise, clerk: await t.as('bureau_clerk'), judges };
}

/** The present view, or a failure with what the server said. */
export async function ok<T = Scenario>(answer: ReturnType<Client['request']>): Promise<T> {
  const got = await answer;
  if (got.statusCode >= 400) throw new Error(`${got.statusCode}: ${got.body}`);
  return got.json<T>();
}

/** A whole draft. */
export async function buildDraft(s: Stage, over: object = {}): Promise<Scenario> {
  const made = await ok(
    s.enterprise.request('POST', `/api/rounds/${s.roundId}/scenarios`, { organisationId: s.organisationId }),
  );
  return await ok(
    s.enterprise.request('PATCH', `/api/scenarios/${made.id}`, {
      revision: made.revision,
      changes: { ...wholeContent, ...over },
    }),
  );
}

export async function buildSubmitted(s: Stage, over: object = {}): Promise<Scenario> {
  const { id, revision } = await buildDraft(s, over);
  return await ok(s.enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision }));
}

export const dueIn = (t: TestApp, days = 7) =>
  new Date(t.clock.now().getTime() + days * DAY_MS).toISOString();

/** In expert review, before three judges. */
export async function buildBeforePanel(s: Stage, over: object = {}): Promise<Scenario> {
  const { id } = await buildSubmitted(s, over);
  await ok(passFormal(s.clerk, id));
  return await ok(convene(s, s.clerk, id));
}

/** Confirms the risk class that the rules propose, if it is this person's to confirm now. */
export async function confirmRisk(by: Client, id: string): Promise<void> {
  const path = `/api/scenarios/${id}/risk`;
  const seen = await by.request('GET', path);
  if (seen.statusCode !== 200) return;
  const { version, proposal } = seen.json<{
    version: number;
    proposal: { risk: string; factors: { factor: string }[] };
  }>();
  const factors = proposal.factors.map(({ factor }) => factor);
  await by.request('PUT', path, { version, risk: proposal.risk, factors });
}

/** What formal review asks for is settled, and it is passed. */
export async function passFormal(by: Client, id: string) {
  await confirmRisk(by, id);
  return await by.request('POST', `/api/scenarios/${id}/pass-formal-review`, {});
}

/** A panel by name, so that a test knows who sits on it. */
export const convene = (
  { t, judges }: Stage,
  by: Client,
  id: string,
  { experts = judges.map(({ userId }) => userId), dueAt = dueIn(t) } = {},
) =>
  by.request('POST', `/api/scenarios/${id}/panel`, {
    experts,
    dueAt,
    reason: '示例：本测试需知晓评议组成员',
  });

/** The opinion asked of a judge on a scenario, by its code: judges know no ids of scenarios. */
export async function opinionOf(
  judge: Client,
  code: string | null,
): Promise<{ id: string; revision: number }> {
  const { items } = await ok<{ items: { id: string; scenario: { code: string } }[] }>(
    judge.request('GET', '/api/me/opinions?limit=100'),
  );
  const found = items.find((item) => item.scenario.code === code);
  if (!found) throw new Error(`no opinion on ${code} is asked of this judge`);
  return await ok(judge.request('GET', `/api/opinions/${found.id}`));
}

/** Writes an opinion without handing it in; answers id and revision. */
export async function writeOpinion(
  judge: Client,
  code: string | null,
  changes: { recommendation: string; opinion: string } = {
    recommendation: 'support',
    opinion: '方向明确，指标可测。',
  },
): Promise<{ id: string; revision: number }> {
  const { id, revision } = await opinionOf(judge, code);
  return await ok(
    judge.request('PATCH', `/api/opinions/${id}`, {
      revision,
      changes: { answers: evenAnswers(4), ...changes },
    }),
  );
}

export async function giveOpinion(
  judge: Client,
  code: string | null,
  changes?: { recommendation: string; opinion: string },
): Promise<void> {
  const { id, revision } = await writeOpinion(judge, code, changes);
  await ok(judge.request('POST', `/api/opinions/${id}/submit`, { revision }));
}

export async function buildOpinionsIn(s: Stage, over: object = {}): Promise<Scenario> {
  const scenario = await buildBeforePanel(s, over);
  for (const judge of s.judges) await giveOpinion(judge, scenario.code);
  return await ok(s.clerk.request('GET', `/api/scenarios/${scenario.id}`));
}

/** Approved, ready for a list. */
export async function buildApproved(s: Stage, over: object = {}): Promise<Scenario> {
  const { id } = await buildOpinionsIn(s, over);
  return await ok(s.clerk.request('POST', `/api/scenarios/${id}/approve`, { reason: '示例：同意列入' }));
}
