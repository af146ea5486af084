import { scenarios } from '@jiebang/db/schema/scenarios';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildApproved,
  buildBeforePanel,
  buildDraft,
  buildOpinionsIn,
  buildSubmitted,
  confirmRisk,
  ok,
  type Scenario,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

/**
 * Every state × every verb that a person has, drawn from the lifecycle itself: a verb that is allowed answers 200, any
 * other `wrong_state`, and whoever has no business with the row gets the 404 of a missing one.
 */
const reason = { reason: '示例' };
const VERBS: {
  [verb: string]: { path: string; by: 'enterprise' | 'clerk'; body: (at: Scenario, s: Stage) => object };
} = {
  submit: { path: 'submit', by: 'enterprise', body: ({ revision }) => ({ revision }) },
  resubmit: { path: 'resubmit', by: 'enterprise', body: ({ revision }) => ({ revision }) },
  take_back: { path: 'take-back', by: 'enterprise', body: () => ({}) },
  withdraw: { path: 'withdraw', by: 'enterprise', body: () => reason },
  return: { path: 'return', by: 'clerk', body: () => ({ returns: [{ field: 'goal', ...reason }] }) },
  pass_formal: {
    path: 'pass-formal-review',
    by: 'clerk',
    body: () => ({}),
  },
  approve: { path: 'approve', by: 'clerk', body: () => reason },
  reject: { path: 'reject', by: 'clerk', body: () => reason },
};
/** The system's own, and those of the slices that ask departments and publish lists. */
const NOT_HERE = [
  'ask_district',
  'district_recommends',
  'district_declines',
  'refer',
  'departments_agree',
  'departments_object',
  'complete_opinions',
  'list',
  'take_off',
];

let t: TestApp;
let s: Stage;
let outsiders: [string, Client, number][];
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  outsiders = [
    ['visitor', t.anonymous, 401],
    ['enterprise_b', await t.as('enterprise_b'), 404],
    ['judge', await t.as('judge'), 404],
    ['system_admin', await t.as('system_admin'), 404],
    ['audit_admin', await t.as('audit_admin'), 404],
  ];
});
afterAll(() => t.close());

const act = (verb: string, by: Client, at: Scenario) => {
  const { path, body } = VERBS[verb] as (typeof VERBS)[string];
  return by.request('POST', `/api/scenarios/${at.id}/${path}`, body(at, s));
};
const then = async (at: Scenario, verb: string): Promise<Scenario> =>
  await ok(act(verb, s[(VERBS[verb] as (typeof VERBS)[string]).by], at));

const build: Record<ScenarioStatus, () => Promise<Scenario>> = {
  draft: () => buildDraft(s),
  formal_review: async () => {
    const made = await buildSubmitted(s);
    await confirmRisk(s.clerk, made.id);
    return made;
  },
  district_review: async () => {
    const made = await buildSubmitted(s);
    await t.services.db.update(scenarios).set({ status: 'district_review' }).where(eq(scenarios.id, made.id));
    return made;
  },
  returned: async () => await then(await buildSubmitted(s), 'return'),
  department_review: async () => {
    const made = await buildSubmitted(s);
    await t.services.db
      .update(scenarios)
      .set({ status: 'department_review' })
      .where(eq(scenarios.id, made.id));
    return made;
  },
  expert_review: () => buildBeforePanel(s),
  opinions_in: () => buildOpinionsIn(s),
  approved: () => buildApproved(s),
  listed: async () => {
    const made = await buildApproved(s);
    await t.services.db.update(scenarios).set({ status: 'listed' }).where(eq(scenarios.id, made.id));
    return made;
  },
  rejected: async () => await then(await buildSubmitted(s), 'reject'),
  withdrawn: async () => await then(await buildSubmitted(s), 'withdraw'),
};

test('every verb of the lifecycle is tried here', () => {
  expect([...Object.keys(VERBS), ...NOT_HERE].sort()).toEqual(
    Object.keys(scenarioLifecycle.transitions).sort(),
  );
});

describe.each(scenarioLifecycle.states)('a scenario that is %s', (state) => {
  let still: Scenario;
  beforeAll(async () => {
    still = await build[state]();
  });
  // A row on a list belongs to that list, one that departments are asked about to them: none is left behind without.
  afterAll(async () => {
    const back = {
      listed: 'approved',
      district_review: 'formal_review',
      department_review: 'formal_review',
    }[state as string];
    if (back) await t.services.db.update(scenarios).set({ status: back }).where(eq(scenarios.id, still.id));
  });

  test.each(Object.keys(VERBS))('%s', async (verb) => {
    const { by } = VERBS[verb] as (typeof VERBS)[string];
    if (allows(scenarioLifecycle, verb as 'submit', state)) {
      const fresh = await build[state]();
      const answer = await act(verb, s[by], fresh);
      expect(answer.statusCode, answer.body).toBe(200);
      expect(answer.json()).toMatchObject({
        status: scenarioLifecycle.transitions[verb as 'submit'].to,
      });
      return;
    }
    const answer = await act(verb, s[by], still);
    // A draft is its enterprise's own: the bureau does not know of it.
    const hidden = by === 'clerk' && state === 'draft';
    expect(answer.json()).toMatchObject(
      hidden ? { status: 404, code: 'not_found' } : { status: 409, code: 'wrong_state' },
    );
  });

  test('is nothing that others could act on, whatever the verb', async () => {
    for (const [who, by, expected] of outsiders)
      for (const [verb, { by: side }] of Object.entries(VERBS)) {
        const { statusCode } = await act(verb, by, still);
        // The bureau's acts are refused before the row is looked for, as they need an office.
        const status = side === 'clerk' && expected === 404 ? 403 : expected;
        expect([who, verb, statusCode]).toEqual([who, verb, status]);
      }
  });

  test('offers as abilities exactly what then succeeds', async () => {
    const offered = async (by: Client) =>
      (await by.request('GET', `/api/scenarios/${still.id}`)).json<{ abilities?: string[] }>().abilities ??
      [];
    for (const side of ['enterprise', 'clerk'] as const) {
      const allowed = Object.entries(VERBS)
        .filter(([verb, { by }]) => by === side && allows(scenarioLifecycle, verb as 'submit', state))
        .map(([verb]) => verb);
      const abilities = (await offered(s[side])).filter((ability) => ability in VERBS);
      expect([side, abilities.sort()]).toEqual([
        side,
        state === 'draft' && side === 'clerk' ? [] : allowed.sort(),
      ]);
    }
  });
});
