import { createHash } from 'node:crypto';
import type { ListActView, PreparedActView } from '@jiebang/contracts/list-acts';
import type { ListView } from '@jiebang/contracts/lists';
import { emptyProposal } from '@jiebang/domain/proposals/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBody } from '../../../test/build-scenarios.ts';
import { barrier, type Client, TEST_START } from '../../../test/harness.ts';
import { instantWords } from '../../platform/documents/date-words.ts';
import { closeDue } from './close-due.ts';
import { codeOf, type ListTest, setupOf, startListTest } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const published = async (contents: Parameters<ListTest['draft']>[0] = [{}]) => {
  const { id } = await p.draft(contents);
  await p.makeReady(id);
  await p.publish(p.approver, id);
  return await p.see(id);
};
const prepare = (id: string, act: object, by: Client = p.clerk) =>
  p.post(by, `/lists/${id}/prepared-acts`, { reason: '示例理由', ...act });
const decide = (act: PreparedActView, verb: string, by: Client = p.approver, body: object = {}) =>
  p.post(by, `/prepared-list-acts/${act.id}/${verb}`, body);
/** What waits on a list, the oldest first. */
const waiting = async (id: string, by?: Client) =>
  setupOf(await p.see(id, by))
    .preparedActs.filter(({ status }) => status === 'prepared')
    .toReversed();
/** Prepared by the clerk, approved by the other; answers what the approval did. */
const done = async (id: string, act: object) => codeOf(await p.act(id, act));
const erratum = (challengeId: string, excerpt: string, replacement: string) => ({
  kind: 'erratum',
  challengeId,
  field: 'goal',
  excerpt,
  replacement,
});
const pairOf = ({ challenges: [first, second] }: ListView) => {
  if (!first || !second) throw new Error('two challenges are needed');
  return [first, second] as const;
};
const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
const links = (acts: readonly ListActView[]) =>
  acts.map(({ chain }) => chain && { number: chain.number, prev: chain.prevSm3, sm3: sm3(chain.document) });

describe('an erratum', () => {
  test('is prepared by one person and approved by another; the frozen text stays, the page shows how it now reads', async () => {
    const list = await published([{ goal: '提前 6 小时预警，误报每周不超过 2 次。' }]);
    const [challenge] = list.challenges;
    const id = challenge?.id as string;
    await prepare(list.id, erratum(id, '6 小时', '8 小时'));
    const [own] = await waiting(list.id);
    const [seen] = await waiting(list.id, p.approver);
    expect([own?.abilities, seen?.abilities]).toEqual([['take_back'], ['approve', 'refuse']]);
    expect((await p.see(list.id, p.t.anonymous)).acts).toEqual([]);
    const before = await p.challenge(challenge?.code ?? null);
    expect(codeOf(await decide(own as PreparedActView, 'approve'))).toBe('ok');
    const after = await p.challenge(challenge?.code ?? null);
    expect(after.content).toEqual(before.content);
    expect(after.corrected).toEqual([{ field: 'goal', text: '提前 8 小时预警，误报每周不超过 2 次。' }]);
    expect(after.acts).toMatchObject([
      { kind: 'erratum', erratum: { excerpt: '6 小时', replacement: '8 小时' }, by: null },
    ]);
    expect((await p.newsOf(p.enterprise.userId, 'list_act_posted')).at(-1)).toMatchObject({
      link: `/challenges/${challenge?.code}`,
      data: { actZh: '勘误', reason: '示例理由' },
    });
  });

  test('names an excerpt that stands exactly once in the text as it now reads, when prepared and when approved', async () => {
    const list = await published([{ goal: '甲甲乙' }]);
    const id = list.challenges[0]?.id as string;
    expect((await prepare(list.id, erratum(id, '甲', '丙'))).json()).toMatchObject({
      code: 'excerpt_not_once',
      details: { count: 2 },
    });
    expect(codeOf(await prepare(list.id, erratum(id, '丁', '丙')))).toBe('excerpt_not_once');
    await prepare(list.id, erratum(id, '乙', '丙'));
    await prepare(list.id, erratum(id, '甲乙', '丁'));
    const [first, second] = (await waiting(list.id)) as [PreparedActView, PreparedActView];
    expect(codeOf(await decide(first, 'approve'))).toBe('ok');
    expect(codeOf(await decide(second, 'approve'))).toBe('excerpt_not_once');
    expect(await waiting(list.id)).toHaveLength(1);
    expect(await done(list.id, erratum(id, '甲丙', '丁'))).toBe('ok');
    expect((await p.challenge(list.challenges[0]?.code ?? null)).corrected).toEqual([
      { field: 'goal', text: '甲丁' },
    ]);
  });

  test('of the preamble stands on the page of the list; of a field that is not of what it names is refused', async () => {
    const list = await published();
    const preamble = { kind: 'erratum', field: 'preamble', excerpt: '示例', replacement: '更正' };
    const id = list.challenges[0]?.id as string;
    expect(codeOf(await prepare(list.id, { ...preamble, challengeId: id }))).toBe('invalid_request');
    expect(codeOf(await prepare(list.id, { ...erratum(id, '甲', '乙'), challengeId: undefined }))).toBe(
      'invalid_request',
    );
    expect(await done(list.id, preamble)).toBe('ok');
    const seen = await p.see(list.id, p.t.anonymous);
    expect([seen.preamble, seen.corrected]).toEqual(['示例。', [{ field: 'preamble', text: '更正。' }]]);
    expect(seen.setup).toBeNull();
  });
});

describe('an act that is prepared', () => {
  test('is decided once by two decisions at the same moment: one act, one hash, or none', async () => {
    const list = await published();
    const second = await p.t.as('bureau_approver');
    await prepare(list.id, { kind: 'clarification', text: '联合体成员不超过五家。' });
    const [act] = (await waiting(list.id)) as [PreparedActView];
    const codes = await barrier([
      async () => codeOf(await decide(act, 'approve')),
      async () => codeOf(await decide(act, 'refuse', second, { reason: '不同意' })),
    ]);
    expect(codes.toSorted()).toEqual(['ok', 'wrong_state']);
    const seen = await p.see(list.id);
    expect(seen.acts).toHaveLength(codes[0] === 'ok' ? 1 : 0);
    expect(await waiting(list.id)).toEqual([]);
  });

  test('is never approved by who prepared it, and taken back by nobody else', async () => {
    const list = await published();
    const text = { kind: 'clarification', text: '示例澄清。' };
    await prepare(list.id, text, p.approver);
    const [act] = (await waiting(list.id)) as [PreparedActView];
    expect(codeOf(await decide(act, 'approve'))).toBe('act_second_person');
    expect(codeOf(await decide(act, 'refuse', p.approver, { reason: '不' }))).toBe('act_second_person');
    expect(codeOf(await decide(act, 'take-back', p.clerk))).toBe('act_not_yours');
    await expect(
      p.sql(
        `update prepared_list_acts set status = 'refused', refusal = '不', decided_by = prepared_by, decided_at = now() where id = $1`,
        act.id,
      ),
    ).rejects.toThrow('two_persons');
    expect(codeOf(await decide(act, 'take-back'))).toBe('ok');
    expect(codeOf(await decide(act, 'approve'))).toBe('wrong_state');
  });

  test('is refused with a reason that who prepared it reads, and stands nowhere in public', async () => {
    const list = await published();
    await prepare(list.id, { kind: 'clarification', text: '示例澄清。' });
    const [act] = (await waiting(list.id)) as [PreparedActView];
    await decide(act, 'refuse', p.approver, { reason: '表述不清' });
    expect(setupOf(await p.see(list.id)).preparedActs).toMatchObject([
      { status: 'refused', refusal: '表述不清', abilities: [] },
    ]);
    expect((await p.newsOf(p.clerk.userId, 'list_act_refused')).at(-1)).toMatchObject({
      data: { reason: '表述不清' },
    });
    expect((await p.see(list.id, p.t.anonymous)).acts).toEqual([]);
  });
});

describe('a suspended challenge', () => {
  test('takes no new proposal, is not closed by the clock, and resumes with a later deadline of its own', async () => {
    const list = await published([{}, {}]);
    const [first, other] = pairOf(list);
    const body = await buildBody(p.t, 'vendor', '示例·暂停揭榜');
    const vendor = await p.t.as('vendor');
    expect(await done(list.id, { kind: 'suspend', challengeId: first.id })).toBe('ok');
    expect(await p.challenge(first.code)).toMatchObject({ stage: 'suspended', accepting: false });
    const started = await p.post(vendor, `/challenges/${first.id}/proposals`, { organisationId: body });
    expect(codeOf(started)).toBe('challenge_suspended');
    await p.sql(
      'insert into proposals (challenge_id, organisation_id, content, created_by) values ($1, $2, $3, $4)',
      first.id,
      body,
      JSON.stringify(emptyProposal),
      vendor.userId,
    );
    const late = new Date(Date.parse(list.deadlineAt as string) + 1_000);
    await closeDue(p.ctx(late));
    expect((await p.see(list.id)).challenges.map(({ status }) => status)).toEqual(['suspended', 'judging']);
    p.t.clock.set(late);
    const [clerk, approver] = [await p.t.as('bureau_clerk'), await p.t.as('bureau_approver')];
    const resume = { kind: 'resume', challengeId: first.id };
    const codes = [
      codeOf(await prepare(list.id, resume, clerk)),
      codeOf(await prepare(list.id, { ...resume, deadlineAt: list.deadlineAt }, clerk)),
    ];
    const to = p.inDays(9);
    await prepare(list.id, { ...resume, deadlineAt: to }, clerk);
    const [act] = (await waiting(list.id, clerk)) as [PreparedActView];
    codes.push(codeOf(await decide(act, 'approve', approver)));
    const resumed = await p.challenge(first.code);
    expect(await closeDue(p.ctx(late))).toBe(0);
    p.t.clock.set(TEST_START);
    expect(codes).toEqual(['resume_needs_deadline', 'deadline_earlier', 'ok']);
    expect(resumed).toMatchObject({ stage: 'accepting', deadlineAt: to });
    expect(resumed.acts.map(({ kind, from }) => [kind, from])).toEqual([
      ['suspend', null],
      ['resume', list.deadlineAt],
    ]);
    expect(await p.challenge(other.code)).toMatchObject({ deadlineAt: list.deadlineAt });
    expect((await p.newsOf(vendor.userId, 'list_act_posted')).map(({ data }) => data)).toMatchObject([
      { actZh: `恢复揭榜申报，至${instantWords(to).zh}` },
    ]);
    await closeDue(p.ctx(new Date(to)));
  });

  test('against the sweep at the same moment: it is suspended or closed, never both', async () => {
    const list = await published();
    const challengeId = list.challenges[0]?.id as string;
    await prepare(list.id, { kind: 'suspend', challengeId });
    const [act] = (await waiting(list.id)) as [PreparedActView];
    const due = new Date(Date.parse(list.deadlineAt as string));
    const [approved, closed] = await barrier<string | number>([
      async () => codeOf(await decide(act, 'approve')),
      () => closeDue(p.ctx(due)),
    ]);
    expect([
      ['ok', 0],
      ['wrong_state', 1],
    ]).toContainEqual([approved, closed]);
    expect(await done(list.id, { kind: 'withdraw_challenge', challengeId })).toBe('ok');
  });
});

describe('the chain of acts', () => {
  test('begins at the hash of the list, links every kind of act, and anybody can compute it', async () => {
    const list = await published([{}, {}]);
    const [first, second] = pairOf(list);
    await done(list.id, { kind: 'clarification', text: '示例澄清。' });
    await done(list.id, { kind: 'extend', deadlineAt: p.inDays(30) });
    await done(list.id, { kind: 'suspend', challengeId: first.id });
    await done(list.id, { kind: 'withdraw_challenge', challengeId: second.id });
    await done(list.id, { kind: 'withdraw' });
    const { acts, contentSm3 } = await p.see(list.id, p.t.anonymous);
    expect(acts.map(({ kind }) => kind)).toEqual([
      'clarification',
      'extend',
      'suspend',
      'withdraw_challenge',
      'withdraw',
    ]);
    const hashes = [contentSm3, ...acts.map(({ chain }) => chain?.sm3)];
    expect(links(acts)).toEqual(
      acts.map((_act, at) => ({ number: at + 1, prev: hashes[at], sm3: hashes[at + 1] })),
    );
  });

  test('of a directed challenge is its own: among the public acts no number is missing, and none tells of it', async () => {
    const { id } = await p.draft([{}, { openness: 'directed' }]);
    const body = await buildBody(p.t, 'vendor', '示例·定向单位');
    const hidden = setupOf(await p.see(id)).challenges.find(({ openness }) => openness === 'directed');
    await p.clerk.request('PUT', `/api/challenges/${hidden?.id}/invitees`, { organisationIds: [body] });
    await p.makeReady(id);
    await p.publish(p.approver, id);
    await done(id, { kind: 'clarification', text: '其一。' });
    await done(id, { kind: 'clarification', text: '密。', challengeId: hidden?.id });
    await done(id, { kind: 'clarification', text: '其二。' });
    const open = await p.see(id, p.t.anonymous);
    expect(open.acts.map(({ text, chain }) => [text, chain?.number])).toEqual([
      ['其一。', 1],
      ['其二。', 2],
    ]);
    expect(JSON.stringify(open)).not.toContain('密。');
    const all = await p.see(id);
    expect(all.acts.map(({ chain }) => chain?.number)).toEqual([1, 1, 2]);
    expect(all.acts[1]?.chain?.prevSm3).toBe(all.contentSm3);
  });
});
