import { dataFile, handIn, openContest, waitForScore } from '../contest-steps.ts';
import { smallTrack } from '../small-contest.ts';
import type { City } from './city.ts';
import { postNotice } from './post-notices.ts';
import { JUDGES } from './review-scenarios.ts';
import type { ScenarioKey } from './scenario-texts.ts';

type Text = { zh: string; en: string };
type Panel = { id: string; revision: number };
type MyPanels = { items: { id: string; entries: { id: string; number: number; status: string }[] }[] };
type Assignment = { sheet: { revision: number }; panel: { rubric: { criteria: unknown[] } } };
type Contest = { ranking: { id: string; sm3: string } };

const ENTRIES = {
  vendor: 'prediction-logistic.csv',
  vendor_b: 'prediction-forest.csv',
  vendor_c: 'prediction-knn.csv',
};
const TEAMS: Record<string, string> = {
  vendor: '示例视觉队',
  vendor_b: '示例智造队',
  vendor_c: '示例算法队',
};
const both = (zh: string, en: string): Text => ({ zh, en });

/** The bureau sets up the contest that decides a challenge, for `lasts` days from now; its solvers hand in and are scored. */
export async function holdContest(
  city: City,
  key: ScenarioKey,
  given: { slug: string; title: Text; lasts: number },
): Promise<void> {
  const text = {
    slug: given.slug,
    title: given.title,
    summary: both(
      '由榜题而来的擂台赛，自动评测占六成，专家评分占四成。',
      'A contest that decides a challenge: 60 % automatic, 40 % judges.',
    ),
    organiser: both('示例市工业和信息化局', 'Bureau of Industry and IT, Example City (demonstration)'),
    description: both('测试数据为公开的示例数据。', 'The data are public example data.'),
    rules: both(
      '一、每队限报一个单位。\n\n二、以截止前最好成绩计入。',
      '1. A team stands for one body.\n\n2. The best entry before the deadline counts.',
    ),
    maxTeamSize: 5,
    challengeId: city.made[`challenge ${key}`],
  };
  const track = await smallTrack(given.lasts * 86_400_000, { now: city.now() });
  const { competitionId, phaseIds } = await openContest(city.base, text, [track]);
  city.made[`contest ${key}`] = competitionId;
  city.made[`phase ${key}`] = phaseIds[0] as string;
  for (const [who, path] of Object.entries(ENTRIES)) {
    const person = await city.as(who);
    await person.send('POST', `/api/competitions/${competitionId}/teams`, {
      name: TEAMS[who],
      organisationId: city.made[`body of ${who}`],
    });
    const file = await dataFile(`breast-cancer/${path}`);
    await waitForScore(person, await handIn(person, phaseIds[0] as string, file, '首次提交'));
  }
}

/** The final board is revealed, a panel of six is chosen and drawn. */
export async function openPanel(city: City, key: ScenarioKey, due: number): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  await clerk.send('POST', `/api/phases/${city.made[`phase ${key}`]}/reveal`);
  const draft = await clerk.send<Panel>('POST', `/api/competitions/${city.made[`contest ${key}`]}/panel`, {
    dueAt: city.day(due, 18),
  });
  const { items } = await clerk.get<{ items: { id: string }[] }>(`/api/panels/${draft.id}/candidates`);
  const { revision } = await clerk.send<Panel>('PATCH', `/api/panels/${draft.id}`, {
    revision: draft.revision,
    judgeIds: items.map(({ id }) => id).slice(0, JUDGES.length),
  });
  await clerk.send('POST', `/api/panels/${draft.id}/open`, { revision });
  city.made[`panel ${key}`] = draft.id;
}

/** These judges score what is theirs; the others have not begun. */
export async function scoreEntries(
  city: City,
  key: ScenarioKey,
  judges: readonly string[] = JUDGES,
): Promise<void> {
  for (const [at, who] of judges.entries()) {
    const judge = await city.as(who);
    const { items } = await judge.get<MyPanels>('/api/me/panels');
    const mine = items.find(({ id }) => id === city.made[`panel ${key}`])?.entries ?? [];
    for (const { id, number } of mine) {
      const path = `/api/assignments/${id}`;
      const { sheet, panel } = await judge.send<Assignment>('POST', `${path}/accept`);
      const marks = panel.rubric.criteria.map((_, criterion) => ({
        criterion,
        mark: 72 + ((at * 7 + number * 5 + criterion * 3) % 24),
        reason: '',
      }));
      const saved = await judge.send<Assignment>('PATCH', `${path}/sheet`, {
        revision: sheet.revision,
        changes: { marks, comment: '方案完整，落地条件较好（示例）。' },
      });
      await judge.send('POST', `${path}/submit`, { revision: saved.sheet.revision });
    }
  }
}

/** One of the drawn cannot score one entry, and says so; the bureau has not replaced them yet. */
export async function declareConflict(city: City, key: ScenarioKey): Promise<void> {
  for (const who of JUDGES.toReversed()) {
    const judge = await city.as(who);
    const { items } = await judge.get<MyPanels>('/api/me/panels');
    const panel = items.find(({ id }) => id === city.made[`panel ${key}`]);
    const entry = panel?.entries.find(({ status }) => status === 'drawn');
    if (!entry) continue;
    await judge.send('POST', `/api/assignments/${entry.id}/conflict`, {
      kind: 'cooperation',
      note: '两年前有合作项目（示例）。',
    });
    return;
  }
}

/** Proposed by the clerk, sealed by a second person, put on notice. */
export async function rank(city: City, key: ScenarioKey): Promise<void> {
  const clerk = await city.as('bureau_clerk');
  const { ranking } = await clerk.send<Contest>(
    'POST',
    `/api/contests/${city.made[`contest ${key}`]}/rankings`,
  );
  await (await city.as('bureau_approver')).send('POST', `/api/rankings/${ranking.id}/seal`, {
    sm3: ranking.sm3,
  });
  await postNotice(
    city,
    { type: 'ranking', id: ranking.id },
    both('擂台赛评审结果公示（示例）', 'Public notice of the result of a contest (demonstration)'),
  );
}
