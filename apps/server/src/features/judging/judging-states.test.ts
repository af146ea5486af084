import type { PanelView } from '@jiebang/contracts/judging';
import {
  type AssignmentStatus,
  assignmentLifecycle,
  type PanelStatus,
  panelLifecycle,
} from '@jiebang/domain/judging/lifecycle';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/harness.ts';
import { transact } from '../../platform/context.ts';
import { sealPanel } from './public.ts';
import { buildOfficer } from './testing/build-officer.ts';
import { codeOf, DAY_MS, type JudgingTest, ok, startJudgingTest } from './testing/start-judging-test.ts';

let j: JudgingTest;
let officer: Awaited<ReturnType<typeof buildOfficer>>;
let outsiders: [string, Client, number][];
beforeAll(async () => {
  j = await startJudgingTest();
  officer = await buildOfficer(j.t);
  // What is not yours needs an office first (403), or is not there for you (404).
  outsiders = [
    ['visitor', j.t.anonymous, 401],
    ['vendor', await j.t.as('vendor'), 403],
    ['enterprise', await j.t.as('enterprise'), 403],
    ['system_admin', await j.t.as('system_admin'), 403],
    ['audit_admin', await j.t.as('audit_admin'), 403],
  ];
});
afterAll(() => j.t.close());

/** A seat in each state, with its panel. */
type Seat = { panel: PanelView; assignmentId: string; by: Client };
const seatOn = (panel: PanelView): Seat => {
  const { assignmentId, by } = j.seatOf(panel, 1, 1);
  return { panel, assignmentId, by };
};
const drawn = async () => seatOn((await j.open()).panel);
const step = async (seat: Seat, by: Client, verb: string, body: object = {}) => {
  await ok(j.post(by, `/assignments/${seat.assignmentId}/${verb}`, body));
  return seat;
};
const submitted = async () => {
  const seat = await drawn();
  await j.handIn(seat.by, seat.assignmentId);
  return seat;
};
const build: Record<AssignmentStatus, () => Promise<Seat>> = {
  drawn,
  accepted: async () => {
    const seat = await drawn();
    return await step(seat, seat.by, 'accept');
  },
  conflict_declared: async () => {
    const seat = await drawn();
    return await step(seat, seat.by, 'conflict', { kind: 'kin', note: '近亲属' });
  },
  replaced: async () => await step(await drawn(), j.clerk, 'relieve', { reason: '联系不上' }),
  submitted,
  reopened: async () => await step(await submitted(), j.clerk, 'reopen', { reason: '复核' }),
  sealed: async () => {
    const seat = await drawn();
    await j.handInAll(seat.panel.id);
    await transact(officer, (work) => sealPanel(work, seat.panel.id));
    return seat;
  },
};

type Verb = 'accept' | 'declare_conflict' | 'submit' | 'replace' | 'relieve' | 'reopen';
const VERBS: Record<Verb, { side: 'judge' | 'bureau'; path: string; body: object }> = {
  accept: { side: 'judge', path: 'accept', body: {} },
  declare_conflict: { side: 'judge', path: 'conflict', body: { kind: 'other', note: '其他情形' } },
  submit: { side: 'judge', path: 'submit', body: { revision: 1 } },
  replace: { side: 'bureau', path: 'replace', body: {} },
  relieve: { side: 'bureau', path: 'relieve', body: { reason: '逾期' } },
  reopen: { side: 'bureau', path: 'reopen', body: { reason: '复核' } },
};
const act = (by: Client, verb: Verb, { assignmentId }: Seat, body: object = VERBS[verb].body) =>
  j.post(by, `/assignments/${assignmentId}/${VERBS[verb].path}`, body);
/** A sealed panel lets nobody act on its seats: it is opened first. */
const may = (verb: Verb, state: AssignmentStatus) =>
  allows(assignmentLifecycle, verb, state) && state !== 'sealed';

describe.each(assignmentLifecycle.states.map((state) => [state]))('an entry that is %s', (state) => {
  let still: Seat;
  beforeAll(async () => {
    still = await build[state]();
  });

  test.each(Object.keys(VERBS) as Verb[])('%s', async (verb) => {
    const { side } = VERBS[verb];
    const seat = may(verb, state) ? await build[state]() : still;
    const by = side === 'judge' ? seat.by : j.clerk;
    let body = VERBS[verb].body;
    if (verb === 'submit' && may(verb, state)) {
      const { sheet } = await j.mark(by, seat.assignmentId, [75, 75]);
      body = { revision: sheet?.revision };
    }
    const answer = await act(by, verb, seat, body);
    expect(codeOf(answer), answer.body).toBe(may(verb, state) ? 'ok' : 'wrong_state');
  });

  test('is nothing that others could act on or read', async () => {
    for (const [who, by, expected] of outsiders)
      for (const verb of Object.keys(VERBS) as Verb[])
        expect([who, verb, (await act(by, verb, still)).statusCode]).toEqual([who, verb, expected]);
    // Another judge of the same panel, and the bureau itself: an entry is its judge's alone.
    const other = j.judges.find(({ userId }) => userId !== still.by.userId) as Client;
    const read = (by: Client) => by.request('GET', `/api/assignments/${still.assignmentId}`);
    expect([(await read(other)).statusCode, (await read(j.clerk)).statusCode]).toEqual([404, 403]);
    expect((await act(other, 'accept', still)).statusCode).toBe(404);
    expect((await act(other, 'reopen', still)).statusCode).toBe(403);
  });

  test('offers as abilities exactly what then succeeds', async () => {
    const { abilities } = await j.assignment(still.by, still.assignmentId);
    const judge = (['accept', 'declare_conflict', 'submit'] as const).filter((verb) => may(verb, state));
    expect(abilities.filter((one) => one !== 'edit')).toEqual(judge);
    expect(abilities.includes('edit')).toBe(state === 'accepted' || state === 'reopened');
    const seats = (await j.see(still.panel.id)).progress.flatMap((entry) => entry.seats);
    const shown = seats.find(({ assignmentId }) => assignmentId === still.assignmentId);
    const bureau = (['replace', 'relieve', 'reopen'] as const).filter((verb) => may(verb, state));
    expect(shown?.abilities ?? []).toEqual(bureau);
  });
});

const panels: Record<PanelStatus, () => Promise<PanelView>> = {
  draft: async () => await j.draft(await j.build([{}])),
  open: async () => (await j.open()).panel,
  sealed: async () => (await build.sealed()).panel,
  cancelled: async () => {
    const { panel } = await j.open();
    return await ok<PanelView>(j.post(j.clerk, `/panels/${panel.id}/cancel`, { reason: '调整' }));
  },
};

describe.each(panelLifecycle.states.map((state) => [state]))('a panel that is %s', (state) => {
  test('lets the bureau do exactly what its abilities say, and nobody else anything', async () => {
    const { id } = await panels[state]();
    const shown = await j.see(id);
    const later = new Date(j.t.clock.now().getTime() + 30 * DAY_MS).toISOString();
    const acts: [string, () => ReturnType<Client['request']>][] = [
      ['edit', () => j.patch(id, { seats: 5 })],
      ['remind', () => j.post(j.approver, `/panels/${id}/remind`)],
      ['extend', () => j.post(j.approver, `/panels/${id}/extend`, { dueAt: later, reason: '延期' })],
      [
        'add_to_pool',
        () => j.post(j.approver, `/panels/${id}/pool`, { judgeIds: [j.judges[0]?.userId], reason: '补充' }),
      ],
      ['open', () => j.openDraft(id, j.approver)],
      ['cancel', () => j.post(j.approver, `/panels/${id}/cancel`, { reason: '取消' })],
    ];
    const offered = new Set<string>(shown.abilities);
    for (const [ability, run] of acts)
      expect([ability, codeOf(await run())]).toEqual([ability, offered.has(ability) ? 'ok' : 'wrong_state']);
    for (const [who, by, expected] of [...outsiders, ['judge', j.judges[0], 403] as const])
      expect([who, (await (by as Client).request('GET', `/api/panels/${id}`)).statusCode]).toEqual([
        who,
        expected,
      ]);
  });
});
