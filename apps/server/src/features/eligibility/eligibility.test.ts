import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildOpenRound,
  buildSubmitted,
  confirmRisk,
  ok,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

type Finding = {
  rule: string;
  outcome: string;
  evidence: { ref: string; says: string; day: string | null }[];
  override: { reason: string; stands: boolean } | null;
};
type View = { findings: Finding[]; abilities: string[] };
type Entry = { id: string; status: string; abilities: string[] };

let t: TestApp;
let s: Stage;
let approver: Client;
let creditCode: string;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  approver = await t.as('bureau_approver');
  const body = await ok<{ creditCode: string }>(
    s.enterprise.request('GET', `/api/organisations/${s.organisationId}`),
  );
  creditCode = body.creditCode;
});
afterAll(() => t.close());

const today = () => t.clock.now().toISOString().slice(0, 10);
const entry = (over: object = {}) => ({
  creditCode,
  name: '示例·发榜单位',
  kind: 'serious_violation',
  ground: '提供虚假材料',
  document: '示例监管〔2026〕1号',
  fromDay: '2026-01-05',
  ...over,
});
const enter = (over: object = {}) => ok<Entry>(s.clerk.request('POST', '/api/blacklist', entry(over)));
const act = (by: Client, id: string, verb: string, body: object = {}) =>
  by.request('POST', `/api/blacklist/${id}/${verb}`, body);
/** In force: entered by one, confirmed by another. */
const bar = async (over: object = {}) => {
  const { id } = await enter(over);
  await ok(act(approver, id, 'confirm'));
  return id;
};
const lift = (id: string) => act(s.clerk, id, 'lift', { reason: '信用修复完成' });

const look = (id: string, by = s.clerk) => ok<View>(by.request('GET', `/api/scenarios/${id}/eligibility`));
const ruleOf = async (id: string, rule: string) =>
  (await look(id)).findings.find((one) => one.rule === rule) as Finding;
const override = (id: string, rule: string, seen: string[], by = s.clerk) =>
  by.request('PUT', `/api/scenarios/${id}/eligibility/${rule}/override`, { reason: '处罚已执行完毕', seen });
const pass = (id: string) => s.clerk.request('POST', `/api/scenarios/${id}/pass-formal-review`, {});
const ready = async (stage = s) => {
  const { id } = await buildSubmitted(stage);
  await confirmRisk(s.clerk, id);
  return id;
};

describe('the bureau’s list', () => {
  it('takes two persons, and what is on it stays in the record when it is lifted', async () => {
    const made = await enter();
    expect(made.abilities).toEqual(['dismiss']);
    const alone = await act(s.clerk, made.id, 'confirm');
    expect(alone.json()).toMatchObject({ code: 'entry_other_person' });
    const scenario = await ready();
    expect(await ruleOf(scenario, 'blacklist'), 'counts for nothing alone').toMatchObject({
      outcome: 'holds',
    });
    await ok(act(approver, made.id, 'confirm'));
    expect(await ruleOf(scenario, 'blacklist')).toMatchObject({
      outcome: 'fails',
      evidence: [{ ref: made.id, says: '提供虚假材料 · 示例监管〔2026〕1号', day: '2026-01-05' }],
    });
    const lifted = await ok<Entry & { lifted: object }>(lift(made.id));
    expect(lifted).toMatchObject({ status: 'lifted', lifted: { reason: '信用修复完成' }, abilities: [] });
    expect((await lift(made.id)).json()).toMatchObject({ code: 'wrong_state' });
    expect(await ruleOf(scenario, 'blacklist')).toMatchObject({ outcome: 'holds', evidence: [] });
    const found = await ok<{ items: Entry[] }>(
      s.clerk.request('GET', `/api/blacklist?status=lifted&q=${creditCode.slice(0, 8)}`),
    );
    expect(found.items.map(({ id }) => id)).toContain(made.id);
  });

  it('is narrowed to the entries whose period holds a day, both its ends among them', async () => {
    const { id } = await enter({ fromDay: '2031-03-01', untilDay: '2031-03-31' });
    const open = await enter({ fromDay: '2031-03-15' });
    const on = async (day: string) => {
      const { items } = await ok<{ items: Entry[] }>(
        s.clerk.request('GET', `/api/blacklist?limit=100&day=${day}`),
      );
      return [id, open.id].map((one) => items.some((item) => item.id === one));
    };
    expect(await on('2031-02-28')).toEqual([false, false]);
    expect(await on('2031-03-01')).toEqual([true, false]);
    expect(await on('2031-03-31')).toEqual([true, true]);
    expect(await on('2031-04-01')).toEqual([false, true]);
    for (const day of ['0000-01-01', '2031-02-30'])
      expect((await s.clerk.request('GET', `/api/blacklist?day=${day}`)).statusCode).toBe(400);
  });

  it('names what is wrong with an entry', async () => {
    const wrong = await s.clerk.request(
      'POST',
      '/api/blacklist',
      entry({ creditCode: '91330100799655058C' }),
    );
    expect(wrong.json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'creditCode', code: 'credit_code_check_character' }],
    });
    const turned = await s.clerk.request('POST', '/api/blacklist', entry({ untilDay: '2025-12-31' }));
    expect(turned.json()).toMatchObject({ errors: [{ path: 'untilDay', code: 'invalid' }] });
  });

  it('is nothing that an applicant learns of: neither the list, nor the finding, nor the override', async () => {
    const listed = await bar();
    const id = await ready();
    await ok(override(id, 'blacklist', [listed]));
    const asked = [`/api/blacklist`, `/api/blacklist/${listed}`, `/api/scenarios/${id}/eligibility`];
    for (const address of asked)
      expect((await s.enterprise.request('GET', address)).statusCode, address).toBe(403);
    for (const address of [`/api/scenarios/${id}`, `/api/scenarios/${id}/history`]) {
      const { body } = await s.enterprise.request('GET', address);
      expect(body).not.toContain('处罚已执行完毕');
      expect(body).not.toContain('override_eligibility');
    }
    await ok(lift(listed));
  });
});

describe('formal review', () => {
  it('does not end while a rule is failed that nobody has let pass, also not in a batch', async () => {
    const listed = await bar();
    const id = await ready();
    expect((await pass(id)).json()).toMatchObject({
      code: 'formal_incomplete',
      errors: [{ path: 'eligibility.blacklist', code: 'rule_failed' }],
    });
    const batch = await s.clerk.request('POST', '/api/review/pass-batches', { scenarios: [id] });
    expect(batch.json()).toMatchObject({ code: 'batch_empty' });
    expect((await override(id, 'blacklist', [])).json()).toMatchObject({ code: 'evidence_changed' });
    expect((await override(id, 'region', [])).json()).toMatchObject({ code: 'rule_not_failing' });
    const seen = await ok<View>(override(id, 'blacklist', [listed]));
    expect(seen.findings.find(({ rule }) => rule === 'blacklist')?.override).toMatchObject({
      reason: '处罚已执行完毕',
      stands: true,
    });
    await ok(pass(id));
    await ok(lift(listed));
  });

  it('asks again when a ground has come that nobody looked at', async () => {
    const first = await bar();
    const id = await ready();
    await ok(override(id, 'blacklist', [first]));
    const second = await bar({ kind: 'major_penalty', document: '示例罚〔2026〕2号', fromDay: today() });
    expect(await ruleOf(id, 'blacklist')).toMatchObject({ override: { stands: false } });
    expect((await pass(id)).json()).toMatchObject({
      errors: [{ path: 'eligibility.blacklist', code: 'rule_failed_anew' }],
    });
    await ok(lift(second));
    await ok(pass(id));
    await ok(lift(first));
  });

  it('counts the quota against who came late, and tells by which others', async () => {
    type Program = { id: string; revision: number; settings: { eligibility: object } };
    const program = await ok<Program>(
      s.clerk.request('POST', '/api/programs', {
        slug: 'quota-park',
        kind: 'park',
        title: { zh: '示例园区专项', en: 'Park programme' },
        organiser: { zh: '示例园区管委会', en: 'Park' },
      }),
    );
    const settings = { regions: ['330100'] };
    const { id: roundId } = await buildOpenRound(t, { programId: program.id, settings });
    const at = `/api/organisations/${s.organisationId}`;
    await ok(s.enterprise.request('PATCH', at, { region: '330106' }));
    const stage = { ...s, roundId };
    const [first, second] = [await buildSubmitted(stage), await buildSubmitted(stage)];
    await ok(s.enterprise.request('PATCH', at, { region: null }));
    const eligibility = { ...program.settings.eligibility, maxPerBodyPerRound: 1 };
    await ok(
      s.clerk.request('PATCH', `/api/programs/${program.id}`, {
        revision: program.revision,
        settings: { eligibility },
      }),
    );
    expect(await ruleOf(first.id, 'quota')).toMatchObject({ outcome: 'holds', evidence: [] });
    expect(await ruleOf(second.id, 'quota')).toMatchObject({
      outcome: 'fails',
      evidence: [{ ref: first.code }],
    });
    expect(await ruleOf(second.id, 'region'), 'what the profile no longer says').toMatchObject({
      outcome: 'unknown',
    });
  });

  it('an override and a lifting at the same moment: the finding and the record agree afterwards', async () => {
    const listed = await bar();
    const id = await ready();
    const [given, lifted] = await barrier([() => override(id, 'blacklist', [listed]), () => lift(listed)]);
    expect(lifted?.statusCode).toBe(200);
    const finding = await ruleOf(id, 'blacklist');
    expect(finding.outcome).toBe('holds');
    if (given?.statusCode === 200) expect(finding.override).toMatchObject({ stands: true });
    else expect([given?.json<{ code: string }>().code, finding.override]).toEqual(['rule_not_failing', null]);
    await ok(pass(id));
  });
});
