import { createHash } from 'node:crypto';
import type { ListView } from '@jiebang/contracts/lists';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarioStatus } from '../../../test/build-scenarios.ts';
import { barrier, TEST_START } from '../../../test/harness.ts';
import { keepFrozen } from './frozen.ts';
import { codeOf, type ListTest, setupOf, startListTest } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const ready = async (contents: Parameters<ListTest['draft']>[0] = [{}]) => {
  const { id } = await p.draft(contents);
  return await p.makeReady(id);
};

describe('publication is one act', () => {
  test('a reader in a loop sees none of fifty challenges, or all of them', async () => {
    const { id } = await ready(
      Array.from({ length: 50 }, (_, i) => ({ title: `联动榜题第${i + 1}项（示例）` })),
    );
    const seen = new Set<number>();
    let over = false;
    const read = async () => {
      while (!over) {
        const [page, found] = await Promise.all([
          p.t.anonymous.request('GET', `/api/lists/${id}`),
          p.t.anonymous.request(
            'GET',
            `/api/challenges?limit=100&list=${id}&q=${encodeURIComponent('联动')}`,
          ),
        ]);
        seen.add(page.statusCode === 404 ? 0 : page.json<ListView>().challenges.length);
        seen.add(found.json<{ total: number }>().total);
        seen.add(found.json<{ items: unknown[] }>().items.length);
      }
    };
    const reader = read();
    const answer = await p.publish(p.approver, id);
    over = true;
    await reader;
    expect(answer.statusCode, answer.body).toBe(200);
    expect([...seen].filter((count) => count !== 0 && count !== 50)).toEqual([]);
    const list = await p.see(id, p.t.anonymous);
    const year = new Date(p.t.clock.now().getTime() + 8 * 3_600_000).getUTCFullYear();
    expect(list.challenges.map(({ code }) => code)).toEqual(
      Array.from({ length: 50 }, (_, i) => `JB-${year}-${list.number}-${String(i + 1).padStart(2, '0')}`),
    );
    expect(new Set(list.challenges.map(({ deadlineAt }) => deadlineAt))).toEqual(new Set([list.deadlineAt]));
  });

  test('two persons at the same moment make it once: one act, one notice, one document', async () => {
    const list = await ready();
    // A third person of the bureau, who did not write on it.
    await p.sql("insert into role_grants (user_id, role) values ($1, 'bureau_clerk')", p.enterprise.userId);
    const other = await p.t.as('enterprise');
    const answers = await barrier(
      [p.approver, other, p.approver, other].map((by) => () => p.publish(by, list.id)),
    );
    await p.sql('delete from role_grants where user_id = $1', p.enterprise.userId);
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'wrong_state', 'wrong_state', 'wrong_state']);
    expect(await p.eventsOf(list.id, 'challenge_list.publish')).toHaveLength(1);
    const [challenge] = (await p.see(list.id)).challenges;
    const told = await p.newsOf(p.enterprise.userId, 'challenge_published');
    expect(told.filter(({ dedupeKey }) => dedupeKey.endsWith(`:${challenge?.id}`))).toHaveLength(1);
  });

  test('scenarios are listed with it, and the poster is told code and deadline', async () => {
    const list = await ready();
    await p.publish(p.approver, list.id);
    const [challenge] = setupOf(await p.see(list.id)).challenges;
    expect(await scenarioStatus(p.t, challenge?.setup?.scenario.id as string)).toBe('listed');
    const news = await p.newsOf(p.enterprise.userId, 'challenge_published');
    expect(news.at(-1)).toMatchObject({
      link: `/challenges/${challenge?.code}`,
      data: { code: challenge?.code, deadlineAt: list.deadlineAt },
    });
  });
});

describe('the second person', () => {
  test('is nobody who wrote on the list: neither who began it nor who touched one challenge of it', async () => {
    const list = await p.draft();
    const [challenge] = setupOf(list).challenges;
    await p.approver.request('PATCH', `/api/challenges/${challenge?.id}`, {
      revision: challenge?.setup?.revision,
      title: '审批人改过的题目（示例）',
    });
    await p.makeReady(list.id);
    for (const by of [p.clerk, p.approver]) {
      expect(codeOf(await p.publish(by, list.id))).toBe('second_person_needed');
      const seen = await p.see(list.id, by);
      expect(seen.setup).toMatchObject({ ownWork: true, editors: ['示例·经办', '示例·审批'] });
      expect(seen.abilities).not.toContain('publish');
    }
  });

  test('is told that a list waits; who wrote on it is not', async () => {
    const list = await ready();
    expect((await p.newsOf(p.approver.userId, 'list_ready')).at(-1)?.link).toBe(
      `/workspace/lists/${list.id}`,
    );
    expect(await p.newsOf(p.clerk.userId, 'list_ready')).toEqual([]);
  });

  test('sends it back with a reason that the preparer is told and sees', async () => {
    const { id } = await ready();
    const back = await p.post(p.approver, `/lists/${id}/send-back`, { reason: '请核对第一题指标' });
    expect(back.json()).toMatchObject({ status: 'draft', setup: { readyAt: null } });
    expect(setupOf(await p.see(id)).sentBack).toMatchObject({ reason: '请核对第一题指标', by: '示例·审批' });
    expect((await p.newsOf(p.clerk.userId, 'list_sent_back')).at(-1)?.data).toMatchObject({
      reason: '请核对第一题指标',
    });
    await p.makeReady(id);
    expect(setupOf(await p.see(id)).sentBack).toBeNull();
  });
});

describe('the text that was read is the text that is published', () => {
  test('a list sent back, changed and made ready again is a conflict for who read it before', async () => {
    const list = await ready();
    const { revision } = setupOf(list);
    await p.post(p.clerk, `/lists/${list.id}/send-back`, { reason: '补充' });
    const [challenge] = setupOf(await p.see(list.id)).challenges;
    await p.clerk.request('PATCH', `/api/challenges/${challenge?.id}`, {
      revision: challenge?.setup?.revision,
      title: '换过的题目（示例）',
    });
    await p.makeReady(list.id);
    const answer = await p.post(p.approver, `/lists/${list.id}/publish`, { revision });
    expect(codeOf(answer)).toBe('conflict');
    expect((await p.see(list.id)).status).toBe('ready');
  });

  test('publication against sending back and editing at the same moment: what is out was checked and is whole', async () => {
    for (let round = 0; round < 5; round++) {
      const list = await ready();
      const [challenge] = setupOf(list).challenges;
      const before = challenge?.title;
      const { revision } = setupOf(list);
      await barrier<unknown>([
        () => p.post(p.approver, `/lists/${list.id}/publish`, { revision }),
        async () => {
          await p.post(p.clerk, `/lists/${list.id}/send-back`, { reason: '改题' });
          return await p.clerk.request('PATCH', `/api/challenges/${challenge?.id}`, {
            revision: challenge?.setup?.revision,
            title: '改过的题目（示例）',
          });
        },
      ]);
      const after = await p.see(list.id);
      if (after.status !== 'published') expect(after.status).toBe('draft');
      else {
        expect(after.challenges[0]?.title).toBe(before);
        const { body } = await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`);
        expect(JSON.parse(body).challenges[0].title).toBe(before);
      }
    }
  });

  test('its hash is that of the document that everybody can read, which names no rating of the risk', async () => {
    const { id } = await ready([{ risk: 'high' }, { title: '第二题（示例）' }]);
    await p.publish(p.approver, id);
    const { body, headers } = await p.t.anonymous.request('GET', `/api/lists/${id}/document`);
    const list = await p.see(id, p.t.anonymous);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(createHash('sm3').update(body).digest('hex')).toBe(list.contentSm3);
    const document = JSON.parse(body);
    expect(document).toMatchObject({
      kind: 'jiebang.challenge_list',
      number: list.number,
      deadlineAt: list.deadlineAt,
      challenges: [{ code: list.challenges[0]?.code, indicators: [{ weight: 100 }] }, {}],
    });
    expect(body).not.toMatch(/"risk"|publicSummary/);
    expect((await p.challenge(list.challenges[0]?.code ?? '')).list.contentSm3).toBe(list.contentSm3);
  });
});

describe('what is published is frozen', () => {
  test('every edit says so, and what may be done instead', async () => {
    const list = await ready();
    await p.publish(p.approver, list.id);
    const [challenge] = setupOf(await p.see(list.id)).challenges;
    const id = challenge?.id;
    const edits = [
      p.clerk.request('PATCH', `/api/lists/${list.id}`, { revision: 1, title: '新标题' }),
      p.clerk.request('PATCH', `/api/challenges/${id}`, { revision: 1, title: '新题目' }),
      p.clerk.request('DELETE', `/api/challenges/${id}`),
      p.clerk.request('PUT', `/api/lists/${list.id}/order`, { ids: [id] }),
      p.post(p.clerk, `/lists/${list.id}/ready`),
      p.post(p.clerk, `/lists/${list.id}/challenges`, { scenarioId: challenge?.setup?.scenario.id }),
    ];
    for (const answer of await Promise.all(edits)) expect(codeOf(answer)).toBe('list_frozen');
  });

  test('should a check be wrong one day, the trigger still keeps it, and the caller is told in words', async () => {
    const list = await ready();
    await p.publish(p.approver, list.id);
    const { db } = p.t.services;
    const writes = [
      () => db.update(challengeLists).set({ preamble: '改' }).where(eq(challengeLists.id, list.id)),
      () => db.update(challenges).set({ rubric: null }).where(eq(challenges.listId, list.id)),
      () =>
        db
          .update(challenges)
          .set({ deadlineAt: new Date(0) })
          .where(eq(challenges.listId, list.id)),
      () => db.delete(challenges).where(eq(challenges.listId, list.id)),
    ];
    for (const write of writes)
      await expect(keepFrozen(async () => await write())).rejects.toMatchObject({ code: 'list_frozen' });
  });
});

describe('before publication', () => {
  test('everything is checked again by the clock of now: a list that lay too long is refused at its deadline', async () => {
    const { id } = await p.draft([{}], 2);
    await p.makeReady(id);
    const { revision } = setupOf(await p.see(id));
    p.t.clock.advance(1.5 * 86_400_000);
    // Sessions end with the day: whoever publishes signs in again.
    const approver = await p.t.as('bureau_approver');
    const answer = await p.post(approver, `/lists/${id}/publish`, { revision });
    p.t.clock.set(TEST_START);
    expect(answer.json()).toMatchObject({
      code: 'list_incomplete',
      errors: [{ path: 'deadlineAt', code: 'deadline_past' }],
    });
  });

  test('a scenario that is no longer approved keeps its list back, by name', async () => {
    const list = await ready();
    const [challenge] = setupOf(list).challenges;
    await p.sql("update scenarios set status = 'opinions_in' where id = $1", challenge?.setup?.scenario.id);
    expect((await p.publish(p.approver, list.id)).json()).toMatchObject({
      code: 'scenario_not_approved',
      details: { title: challenge?.title },
    });
    await p.sql("update scenarios set status = 'approved' where id = $1", challenge?.setup?.scenario.id);
  });
});
