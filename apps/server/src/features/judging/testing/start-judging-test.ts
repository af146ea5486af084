import type { PanelView } from '@jiebang/contracts/judging';
import type { AssignmentView, MyPanel } from '@jiebang/contracts/judging-sheets';
import { roleGrants } from '@jiebang/db/schema/identity';
import { auditEvents, notifications } from '@jiebang/db/schema/platform';
import { capabilitiesOf } from '@jiebang/domain/identity/roles';
import { DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { and, asc, eq } from 'drizzle-orm';
import { buildPerson, type Person } from '../../../../test/build-challenges.ts';
import type { Breaks } from '../../../../test/examine.ts';
import { type Client, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { type BuiltContest, buildEntrants, type Entrant } from './build-entrants.ts';

export const DAY_MS = 86_400_000;
export const rubric: Rubric = {
  criteria: [
    { title: '创新性', weight: 60 },
    { title: '可行性', weight: 40 },
  ],
  bands: [
    { title: '不合格', from: 0, to: 60 },
    { title: '合格', from: 60, to: 85 },
    { title: '优秀', from: 85, to: 100 },
  ],
  machineWeight: 60,
};
export const DEMO_JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];

type Answer = { statusCode: number; body: string; json<T>(): T };
export const codeOf = (answer: Answer) =>
  answer.statusCode < 300 ? 'ok' : answer.json<{ code: string }>().code;
/** Codes of the fields that a refusal names, as `path: code`. */
export const problemsOf = (answer: Answer) =>
  (answer.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map(
    ({ path, code }) => `${path}: ${code}`,
  );
export async function ok<T>(answer: Promise<Answer>): Promise<T> {
  const got = await answer;
  if (got.statusCode >= 300) throw new Error(`${got.statusCode}: ${got.body}`);
  return got.json<T>();
}

/** A server with two officers and six judges, and the steps of a panel as they take them. */
export async function startJudgingTest(breaks?: Breaks) {
  const t = await startTestApp(breaks ? { breaks } : {});
  const clerk = await t.as('bureau_clerk');
  const approver = await t.as('bureau_approver');
  const judges: Client[] = [];
  for (const key of DEMO_JUDGES) judges.push(await t.as(key));
  const acts = steps(t, clerk, judges);
  return { t, clerk, approver, judges, ...records(t), ...acts, ...scoring(acts) };
}
export type JudgingTest = Awaited<ReturnType<typeof startJudgingTest>>;

function steps(t: TestApp, clerk: Client, judges: Client[]) {
  const post = (by: Client, path: string, body: object = {}) => by.request('POST', `/api${path}`, body);
  const see = (id: string, by: Client = clerk) => ok<PanelView>(by.request('GET', `/api/panels/${id}`));
  const judgeOf = (id: string) => judges.find(({ userId }) => userId === id) as Client;
  const patch = async (id: string, changes: object, by: Client = clerk) =>
    by.request('PATCH', `/api/panels/${id}`, { revision: (await see(id)).revision, ...changes });

  /** A panel in preparation that could open. */
  const draft = async (contest: BuiltContest, judgeIds = judges.map(({ userId }) => userId)) => {
    const { id } = await ok<PanelView>(post(clerk, `/competitions/${contest.competitionId}/panel`));
    return await ok<PanelView>(patch(id, { rubric, formula: DEFAULT_FORMULA, judgeIds }));
  };
  const openDraft = async (id: string, by: Client = clerk) =>
    post(by, `/panels/${id}/open`, { revision: (await see(id)).revision });
  /** An open panel before these entrants. */
  const open = async (entrants: Entrant[] = [{}], judgeIds?: string[]) => {
    const contest = await buildEntrants(t, entrants);
    const { id } = await draft(contest, judgeIds);
    return { contest, panel: await ok<PanelView>(openDraft(id)) };
  };

  return {
    post,
    see,
    judgeOf,
    patch,
    draft,
    openDraft,
    open,
    mark: saveMarks,
    build: (entrants: Entrant[], given?: Parameters<typeof buildEntrants>[2]) =>
      buildEntrants(t, entrants, given),
    /** Who sits on a seat of an entry now, with the assignment. */
    seatOf: (panel: PanelView, entry: number, seat: number) => {
      const found = panel.progress
        .find(({ number }) => number === entry)
        ?.seats.find((one) => one.seat === seat);
      if (!found) throw new Error(`no seat ${seat} at entry ${entry}`);
      return { ...found, by: judgeOf(found.judge.id) };
    },
    assignment: (by: Client, id: string) => ok<AssignmentView>(by.request('GET', `/api/assignments/${id}`)),
    myPanels: (by: Client) => ok<{ items: MyPanel[]; awaited: number }>(by.request('GET', '/api/me/panels')),
  };
}

const scoring = ({ post, see, mark, judgeOf }: ReturnType<typeof steps>) => ({
  /** Accepts, marks and hands in. */
  handIn: async (by: Client, id: string, marks: number[] = [80, 70]) => {
    await ok(post(by, `/assignments/${id}/accept`));
    const { sheet } = await mark(by, id, marks);
    return await ok<AssignmentView>(post(by, `/assignments/${id}/submit`, { revision: sheet?.revision }));
  },
  /** Every sheet of the panel that is not in yet, with one mark for all criteria of a sheet. */
  handInAll: async (panelId: string, markOf: (entry: number, seat: number) => number = () => 80) => {
    const { progress } = await see(panelId);
    for (const { number, seats } of progress)
      for (const { assignmentId, seat, judge, status } of seats) {
        const by = judgeOf(judge.id);
        if (status === 'drawn') await ok(post(by, `/assignments/${assignmentId}/accept`));
        if (status === 'submitted' || status === 'sealed') continue;
        const given = markOf(number, seat);
        const { sheet } = await mark(by, assignmentId, [given, given]);
        await ok(post(by, `/assignments/${assignmentId}/submit`, { revision: sheet?.revision }));
      }
    return await see(panelId);
  },
});

const records = (t: TestApp) => ({
  /** A judge without a browser, for races and for a larger pool. */
  buildJudge: async (): Promise<Person> => {
    const person = await buildPerson(t);
    await t.services.db.insert(roleGrants).values({ userId: person.actor.userId, role: 'judge' });
    return {
      ...person,
      actor: { ...person.actor, roles: ['judge'], capabilities: capabilitiesOf(['judge']) },
    };
  },
  told: async (kind: string, subject = '') =>
    (
      await t.services.db
        .select()
        .from(notifications)
        .where(eq(notifications.kind, kind))
        .orderBy(asc(notifications.id))
    ).filter(({ dedupeKey, link }) => `${dedupeKey} ${link}`.includes(subject)),
  events: async (action: string, subjectId: string) =>
    await t.services.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.action, action), eq(auditEvents.subjectId, subjectId)))
      .orderBy(asc(auditEvents.entry)),
});

async function saveMarks(
  by: Client,
  id: string,
  marks: ([number, string?] | number)[],
  comment?: string,
): Promise<AssignmentView> {
  const before = await ok<AssignmentView>(by.request('GET', `/api/assignments/${id}`));
  return await ok<AssignmentView>(
    by.request('PATCH', `/api/assignments/${id}/sheet`, {
      revision: before.sheet?.revision,
      changes: {
        marks: marks.map((given, criterion) => ({
          criterion,
          mark: Array.isArray(given) ? given[0] : given,
          reason: Array.isArray(given) ? (given[1] ?? '') : '',
        })),
        ...(comment === undefined ? {} : { comment }),
      },
    }),
  );
}
