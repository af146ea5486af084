import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApprovedScenarios } from '../../../test/build-scenarios.ts';
import type { Client } from '../../../test/harness.ts';
import { codeOf, type ListTest, setupOf, startListTest } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const reason = '示例：情况有变';
const prepare = (by: Client, listId: string, act: object) =>
  p.post(by, `/lists/${listId}/prepared-acts`, { reason, ...act });
type Place = { id: string; challenge: string; revision: number };

type Contents = Parameters<ListTest['draft']>[0];
/** A list in each state, and what it took to get there. */
const buildIn: Record<string, (contents?: Contents) => Promise<string>> = {
  'draft, incomplete': async () => (await p.draft([])).id,
  draft: async (contents) => (await p.draft(contents)).id,
  ready: async (contents) => (await p.makeReady((await p.draft(contents)).id)).id,
  published: async (contents) => {
    const id = (await p.makeReady((await p.draft(contents)).id)).id;
    await p.publish(p.approver, id);
    return id;
  },
  'published, one in notice': async () => {
    const id = (await buildIn.published?.()) as string;
    await p.sql("update challenges set status = 'notice' where list_id = $1", id);
    return id;
  },
  withdrawn: async (contents) => {
    const id = (await buildIn.published?.(contents)) as string;
    await p.act(id, { kind: 'withdraw', reason });
    return id;
  },
};

describe('list: state × action', () => {
  const actions: Record<string, (place: Place, by: Client) => ReturnType<Client['request']>> = {
    prepare_act: ({ id }, by) => prepare(by, id, { kind: 'clarification', text: '澄清' }),
    edit: ({ id, revision }, by) =>
      by.request('PATCH', `/api/lists/${id}`, { revision, title: '改名（示例）' }),
    make_ready: ({ id }, by) => p.post(by, `/lists/${id}/ready`),
    send_back: ({ id }, by) => p.post(by, `/lists/${id}/send-back`, { reason }),
    publish: ({ id, revision }, by) => p.post(by, `/lists/${id}/publish`, { revision }),
    schedule: ({ id, revision }, by) =>
      by.request('PUT', `/api/lists/${id}/schedule`, { revision, publishAt: p.inDays(1) }),
    unschedule: ({ id }, by) => by.request('DELETE', `/api/lists/${id}/schedule`),
    discard: ({ id }, by) => p.post(by, `/lists/${id}/discard`, { reason }),
    extend: ({ id }, by) => prepare(by, id, { kind: 'extend', deadlineAt: p.inDays(40) }),
    withdraw: ({ id }, by) => prepare(by, id, { kind: 'withdraw' }),
  };
  const no = 'wrong_state';
  const frozen = 'list_frozen';
  const table: [string, Record<string, string>][] = [
    [
      'draft, incomplete',
      { edit: 'ok', make_ready: 'list_incomplete', send_back: no, publish: no, discard: 'ok', extend: no },
    ],
    ['draft', { edit: 'ok', make_ready: 'ok', send_back: no, publish: no, discard: 'ok', extend: no }],
    ['ready', { edit: no, make_ready: no, send_back: 'ok', publish: 'ok', discard: no, extend: no }],
    [
      'published',
      { edit: frozen, make_ready: frozen, send_back: no, publish: no, discard: no, extend: 'ok' },
    ],
    [
      'published, one in notice',
      {
        edit: frozen,
        make_ready: frozen,
        send_back: no,
        publish: no,
        discard: no,
        extend: 'deadline_passed',
        withdraw: 'challenges_under_way',
      },
    ],
    ['withdrawn', { edit: frozen, make_ready: frozen, send_back: no, publish: no, discard: no, extend: no }],
  ];

  test.each(table)('%s: what is offered is what is accepted', async (state, given) => {
    const expected: Record<string, string> = {
      prepare_act: state.startsWith('published') ? 'ok' : no,
      ...given,
      // Who may publish may give the instant; none was given here.
      schedule: given.publish ?? no,
      unschedule: no,
      withdraw: given.withdraw ?? given.extend ?? no,
    };
    const answers: Record<string, string> = {};
    let offered: string[] = [];
    for (const [action, run] of Object.entries(actions)) {
      const id = (await buildIn[state]?.()) as string;
      const seen = await p.see(id, p.approver);
      offered = seen.abilities;
      const place = { id, challenge: '', revision: setupOf(seen).revision };
      answers[action] = codeOf(await run(place, p.approver));
    }
    expect(answers).toEqual(expected);
    expect(offered).toEqual(Object.keys(expected).filter((action) => expected[action] === 'ok'));
  });
});

describe('challenge: state × action', () => {
  const actions: Record<
    string,
    (place: Record<'list' | 'challenge', string> & Pick<Place, 'revision'>) => ReturnType<Client['request']>
  > = {
    edit: ({ challenge, revision }) =>
      p.clerk.request('PATCH', `/api/challenges/${challenge}`, { revision, title: '改题（示例）' }),
    remove: ({ challenge }) => p.clerk.request('DELETE', `/api/challenges/${challenge}`),
    invite: ({ challenge }) =>
      p.clerk.request('PUT', `/api/challenges/${challenge}/invitees`, { organisationIds: [] }),
    withdraw: ({ list, challenge }) =>
      prepare(p.clerk, list, { kind: 'withdraw_challenge', challengeId: challenge }),
  };
  const no = 'wrong_state';
  const open = 'challenge_not_directed';
  const table: [string, string, Record<string, string>][] = [
    ['draft', 'prepared', { edit: 'ok', remove: 'ok', invite: open, withdraw: no }],
    ['ready', 'prepared', { edit: no, remove: no, invite: open, withdraw: no }],
    ['published', 'open', { edit: 'list_frozen', remove: 'list_frozen', invite: open, withdraw: 'ok' }],
    ['published', 'judging', { edit: 'list_frozen', remove: 'list_frozen', invite: open, withdraw: 'ok' }],
    ...['notice', 'contracting', 'in_progress', 'acceptance', 'archived', 'unclaimed', 'terminated'].map(
      (status): [string, string, Record<string, string>] => [
        'published',
        status,
        { edit: 'list_frozen', remove: 'list_frozen', invite: open, withdraw: no },
      ],
    ),
    ['withdrawn', 'withdrawn', { edit: 'list_frozen', remove: 'list_frozen', invite: open, withdraw: no }],
  ];

  test.each(table)(
    'on a list that is %s, %s: what is offered is what is accepted',
    async (list, status, expected) => {
      // A challenge for each action: what one does must not stand in the way of the next.
      const names = Object.keys(actions);
      const id = await buildIn[list]?.(names.map((name) => ({ title: `${name}（示例）` })));
      await p.sql('update challenges set status = $2 where list_id = $1', id, status);
      const { challenges } = setupOf(await p.see(id as string));
      const answers: Record<string, string> = {};
      for (const [at, name] of names.entries()) {
        const challenge = challenges[at];
        const revision = challenge?.setup?.revision as number;
        const place = { list: id as string, challenge: challenge?.id as string, revision };
        answers[name] = codeOf(await (actions[name] as (typeof actions)[string])(place));
      }
      const offered = challenges[0]?.abilities ?? [];
      expect(answers).toEqual(expected);
      expect(offered).toEqual(Object.keys(expected).filter((action) => expected[action] === 'ok'));
    },
  );
});

describe('who × what, with rows that are there', () => {
  const UNKNOWN = '019a0000-0000-7000-8000-000000000000';
  const reads = ['', '/document', '/problems'];
  const table: [string, Record<string, number[]>][] = [
    [
      'draft',
      { visitor: [404, 404, 401], vendor: [404, 404, 403], poster: [404, 404, 403], clerk: [200, 404, 200] },
    ],
    [
      'ready',
      { visitor: [404, 404, 401], vendor: [404, 404, 403], poster: [404, 404, 403], clerk: [200, 404, 200] },
    ],
    [
      'published',
      { visitor: [200, 200, 401], vendor: [200, 200, 403], poster: [200, 200, 403], clerk: [200, 200, 200] },
    ],
    [
      'withdrawn',
      { visitor: [200, 200, 401], vendor: [200, 200, 403], poster: [200, 200, 403], clerk: [200, 200, 200] },
    ],
  ];

  test.each(table)('a list that is %s', async (state, expected) => {
    const id = (await buildIn[state]?.()) as string;
    const people: Record<string, Client> = {
      visitor: p.t.anonymous,
      vendor: await p.t.as('vendor'),
      poster: p.enterprise,
      clerk: p.clerk,
    };
    for (const [who, codes] of Object.entries(expected)) {
      const by = people[who] as Client;
      const got = [];
      for (const path of reads) got.push((await by.request('GET', `/api/lists/${id}${path}`)).statusCode);
      expect({ who, codes: got }).toEqual({ who, codes });
      const seen = await by.request('GET', `/api/lists/${id}`);
      if (who !== 'clerk' && seen.statusCode === 200)
        expect(seen.json()).toMatchObject({ setup: null, abilities: [] });
    }
  });

  test('a draft given up was never out: it stays unknown, and its scenarios are free', async () => {
    const [scenarioId] = await buildApprovedScenarios(p.t, p.ground, [{ title: '草稿撤销（示例）' }]);
    const { id } = await p.draft([]);
    await p.post(p.clerk, `/lists/${id}/challenges`, { scenarioId });
    expect((await p.post(p.clerk, `/lists/${id}/discard`, { reason })).json()).toMatchObject({
      status: 'withdrawn',
      acts: [],
    });
    expect((await p.t.anonymous.request('GET', `/api/lists/${id}`)).statusCode).toBe(404);
    const other = await p.draft([]);
    expect(codeOf(await p.post(p.clerk, `/lists/${other.id}/challenges`, { scenarioId }))).toBe('ok');
  });

  test('a withdrawn list says why to everyone; poster is told; its codes still lead to their pages', async () => {
    const id = (await buildIn.withdrawn?.()) as string;
    const seen = await p.see(id, p.t.anonymous);
    expect(seen).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: reason,
      acts: [{ kind: 'withdraw', reason, by: null }],
    });
    const [challenge] = seen.challenges;
    expect(await p.challenge(challenge?.code ?? '')).toMatchObject({
      stage: 'ended',
      accepting: false,
      acts: [{ kind: 'withdraw' }],
    });
    expect((await p.newsOf(p.enterprise.userId, 'list_act_posted')).at(-1)).toMatchObject({
      link: `/lists/${id}`,
      data: { actZh: '撤销榜单', reason },
    });
    expect((await p.t.anonymous.request('GET', `/api/lists/${UNKNOWN}`)).statusCode).toBe(404);
  });
});
