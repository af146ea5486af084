import { createHash } from 'node:crypto';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBody } from '../../../test/build-scenarios.ts';
import { docxWords, readDocx } from '../../../test/read-docx.ts';
import { readPdf, wordsOf } from '../../../test/read-pdf.ts';
import { type ListTest, setupOf, startListTest, told } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const published = async (contents: Parameters<ListTest['draft']>[0] = [{}]) => {
  const { id } = await p.draft(contents);
  await p.makeReady(id);
  expect((await p.publish(p.approver, id)).statusCode).toBe(200);
  return await p.see(id);
};
const file = (id: string, query = '', headers: Record<string, string> = {}, by = p.t.anonymous) =>
  by.request('GET', `/api/lists/${id}/export${query}`, undefined, headers);
const printed = async (id: string, query = '') => wordsOf(await readPdf((await file(id, query)).rawPayload));

describe('a published list as an official document', () => {
  test('says what was published: every challenge, its indicators, the deadline with its zone, contact, hash and code', async () => {
    const list = await published([{ title: '联动榜题（示例）' }, { title: '另一榜题（示例）' }]);
    const words = await printed(list.id);
    const frozen = JSON.parse((await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`)).body);
    const year = new Date(p.t.clock.now().getTime() + 8 * 3_600_000).getUTCFullYear();
    expect(words).toContain(`榜单〔${year}〕${list.number}号`);
    for (const { code, title, indicators, background } of frozen.challenges) {
      expect(words).toContain(code);
      expect(words).toContain(title);
      expect(words).toContain(indicators[0].name.replace(/\s/g, ''));
      expect(words).toContain(background.replace(/\s/g, ''));
    }
    const due = new Date(Date.parse(frozen.deadlineAt) + 8 * 3_600_000);
    expect(words).toContain(`${due.getUTCFullYear()}年${due.getUTCMonth() + 1}月${due.getUTCDate()}日`);
    expect(words).toContain('（北京时间）');
    expect(words).toContain('025-12345678');
    expect(words).toContain(list.contentSm3);
    expect(words).toContain(checkCodeOf(list.contentSm3 as string));
  });

  test('says how it is scored and paid where that was written, and nothing that is for the reviewers alone', async () => {
    const list = await published([
      {
        stages: [{ name: '初赛', items: [{ name: '识别字错率', weight: 100, note: '测试集评测' }] }],
        milestones: [{ name: '验收', percent: 100, condition: '第三方测试通过' }],
        timelineNote: '十月辅导完善',
        notes: '只供审查人员阅读',
        source: '某大赛公告',
        extra: { lines: 3 },
      },
    ]);
    const words = await printed(list.id);
    for (const said of ['识别字错率', '测试集评测', '第三方测试通过', '十月辅导完善'])
      expect(words).toContain(said);
    const frozen = (await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`)).body;
    for (const kept of ['只供审查人员阅读', '某大赛公告', '"extra"', '"notes"', '"source"'])
      expect(frozen).not.toContain(kept);
  });

  test('paper and file say the same, in both languages', async () => {
    const { id } = await published();
    for (const locale of ['zh-CN', 'en']) {
      const docx = readDocx((await file(id, `?format=docx&locale=${locale}`)).rawPayload);
      const said = docxWords(docx.get('word/document.xml') ?? '');
      const again = /—\d+—|序号榜题编号榜题名称发榜单位揭榜方式|指标要求测试方法权重必达/g;
      expect((await printed(id, `?locale=${locale}`)).replace(again, '')).toBe(said.replace(again, ''));
    }
  });

  test('is a file of its kind with a Chinese name, and who has it is not sent it again', async () => {
    const { id, title } = await published();
    for (const [format, type, first] of [
      ['pdf', 'application/pdf', '%PDF-'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ] as const) {
      const answer = await file(id, `?format=${format}`);
      expect(answer.headers['content-type']).toBe(type);
      expect(answer.rawPayload.subarray(0, first.length).toString()).toBe(first);
      const name = String(answer.headers['content-disposition']).split("filename*=UTF-8''")[1] as string;
      expect(decodeURIComponent(name)).toMatch(new RegExp(`^榜单〔\\d{4}〕\\d+号 ${title}\\.${format}$`));
      const again = await file(id, `?format=${format}`, { 'if-none-match': String(answer.headers.etag) });
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    }
  });

  test('is written from the frozen bytes: neither a new name of the poster nor the moved deadline rewrites it', async () => {
    const list = await published();
    const before = await printed(list.id);
    await p.sql("update organisations set name = '示例·改名以后的单位'");
    const to = new Date(Date.parse(list.deadlineAt as string) + 86_400_000).toISOString();
    const moved = await p.act(list.id, {
      kind: 'extend',
      deadlineAt: to,
      reason: '示例：应申报单位请求',
    });
    expect(moved.statusCode).toBe(200);
    const after = await printed(list.id);
    expect(after).not.toContain('改名以后');
    // What was done since stands behind the signature, as a note, and nothing before it has changed.
    const [text, notes = ''] = after.split('附注：') as [string, string];
    expect(before.startsWith(text)).toBe(true);
    expect(notes).toContain('示例：应申报单位请求');
  });

  test('a withdrawn list is marked so, with its reason', async () => {
    const { id } = await published();
    await p.act(id, { kind: 'withdraw', reason: '示例：榜题有误' });
    const words = await printed(id);
    expect(words).toContain('已撤销');
    expect(words).toContain('示例：榜题有误');
  });

  test('a directed challenge is in no copy, not even in that of who may read it', async () => {
    const body = await buildBody(p.t, 'vendor', '示例·受邀单位');
    const secret = '定向工序优化（示例）';
    const draft = await p.draft([{ title: '公开甲（示例）' }, { title: secret, openness: 'directed' }]);
    const directed = draft.challenges.find(({ title }) => title === secret)?.id;
    await p.clerk.request('PUT', `/api/challenges/${directed}/invitees`, { organisationIds: [body] });
    await p.makeReady(draft.id);
    await p.publish(p.approver, draft.id);
    await p.act(draft.id, {
      kind: 'withdraw_challenge',
      challengeId: directed,
      reason: '示例：定向榜题撤回',
    });
    for (const by of [p.t.anonymous, await p.t.as('vendor'), p.approver]) {
      const words = wordsOf(await readPdf((await file(draft.id, '', {}, by)).rawPayload));
      expect(words).toContain('公开甲（示例）');
      expect(words).not.toMatch(/定向/);
    }
  });

  test('what is not public is the one 404', async () => {
    const { id } = await p.draft();
    for (const query of ['', '?format=docx'])
      expect((await file(id, query)).json()).toMatchObject({ status: 404, code: 'not_found' });
    for (const by of [p.enterprise, p.approver])
      expect((await file('01900000-0000-7000-8000-000000000000', '', {}, by)).statusCode).toBe(404);
    expect((await file(id, '?format=exe')).statusCode).toBe(400);
  });
});

describe('a list in preparation as a draft', () => {
  const draftOf = (id: string, query = '', by = p.clerk) => file(id, query, {}, by);

  test('says on every page that it is one, bears no code, and says what will be published, word for word', async () => {
    const kept = '涉密工艺细节';
    const invited = await buildBody(p.t, 'vendor', '示例·受邀单位');
    const { id, number, challenges } = await p.draft([
      { title: '联动榜题（示例）', background: '背景。\n'.repeat(60) },
      {
        title: '脱敏榜题（示例）',
        openness: 'desensitised',
        publicSummary: '可以公开的概述',
        background: kept,
      },
      { title: '定向榜题（示例）', openness: 'directed' },
    ]);
    const directed = challenges.find(({ openness }) => openness === 'directed')?.id;
    await p.clerk.request('PUT', `/api/challenges/${directed}/invitees`, { organisationIds: [invited] });
    for (const [locale, mark, title] of [
      ['zh-CN', '草案，尚未发布', '（草案）'],
      ['en', 'DRAFT,notpublished', '(draft)'],
    ] as const) {
      const answer = await draftOf(id, `?locale=${locale}`);
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers.etag).toBeUndefined();
      const pages = await readPdf(answer.rawPayload);
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(wordsOf([page])).toContain(mark);
      const docx = readDocx((await draftOf(id, `?format=docx&locale=${locale}`)).rawPayload);
      for (const header of ['word/header1.xml', 'word/header2.xml'])
        expect(docxWords(docx.get(header) ?? '')).toContain(mark);
      for (const words of [wordsOf(pages), docxWords(docx.get('word/document.xml') ?? '')]) {
        expect(words).toContain(title);
        expect(words).toContain('可以公开的概述');
        expect(words).not.toMatch(/定向|涉密|SM3|核验码/);
      }
    }
    const docxOf = async (by: typeof p.clerk) => {
      const { rawPayload } = await draftOf(id, '?format=docx', by);
      return docxWords(readDocx(rawPayload).get('word/document.xml') ?? '');
    };
    const draft = await docxOf(p.clerk);
    expect(draft).toMatch(new RegExp(`^(示例)?草案.*榜单〔\\d{4}〕${number}号`));
    await p.makeReady(id);
    expect(await docxOf(p.approver)).toBe(draft);
    await p.publish(p.approver, id);
    const day = /\d+年\d+月\d+日$/;
    const [out = ''] = (await docxOf(p.approver)).split('核验码');
    expect(draft.replace('草案', '').replace('（草案）', '').replace('（发布日期待定）', '')).toBe(
      out.replace(day, ''),
    );
  });

  test('is there before anything is written, and bears the day that was set for it', async () => {
    const created = await p.post(p.clerk, '/lists', { title: '空白榜单（示例）' });
    const empty = await draftOf(created.json<{ id: string }>().id);
    expect(wordsOf(await readPdf(empty.rawPayload))).toContain('揭榜申报截止时间为待定');
    const { id } = await p.draft();
    const { revision } = setupOf(await p.makeReady(id));
    const publishAt = p.inDays(3);
    await p.approver.request('PUT', `/api/lists/${id}/schedule`, { revision, publishAt });
    const day = new Date(Date.parse(publishAt) + 8 * 3_600_000);
    const words = wordsOf(await readPdf((await draftOf(id, '', p.approver)).rawPayload));
    expect(words).toContain(`${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`);
    expect(words).not.toContain('待定');
  });

  test('is for who prepares lists alone: to everybody else it is what does not exist', async () => {
    const { id } = await p.draft();
    for (const by of [p.t.anonymous, p.enterprise, await p.t.as('judge')]) {
      const [there, not] = [
        await draftOf(id, '', by),
        await draftOf('01900000-0000-7000-8000-000000000000', '', by),
      ];
      expect([there.statusCode, told(there)]).toEqual([404, told(not)]);
    }
    const { statusCode } = await p.post(p.approver, `/lists/${id}/discard`, { reason: '示例：不再编制' });
    expect([statusCode, (await draftOf(id)).statusCode]).toEqual([200, 404]);
  });
});

describe('a check code', () => {
  const check = (code: string) => p.t.anonymous.request('GET', `/api/check/${encodeURIComponent(code)}`);

  test('leads from the sheet to what the genuine list says, however it is typed', async () => {
    const list = await published([{ title: '核验榜题（示例）' }]);
    const code = checkCodeOf(list.contentSm3 as string);
    const answer = await check(code);
    expect(answer.json()).toMatchObject({
      kind: 'challenge_list',
      checkCode: code,
      title: { zh: list.title },
      sm3: list.contentSm3,
      standing: true,
      remark: null,
      link: `/lists/${list.id}`,
    });
    expect(answer.body).toContain('核验榜题（示例）');
    const document = (await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`)).rawPayload;
    expect(createHash('sm3').update(document).digest('hex')).toBe(answer.json<{ sm3: string }>().sm3);
    expect((await check(` ${code.toLowerCase().replaceAll('-', ' ')}`)).json()).toEqual(answer.json());
    await p.act(list.id, { kind: 'withdraw', reason: '示例：榜题有误' });
    expect((await check(code)).json()).toMatchObject({
      standing: false,
      remark: { zh: '本榜单已撤销：示例：榜题有误' },
    });
  });

  test('that nobody issued, that is none, and that of a list still in preparation are the same 404', async () => {
    const { id } = await p.draft();
    setupOf(await p.see(id));
    const answers = [await check('0000-0000-0000-0000'), await check('hello'), await check('核验码')];
    for (const answer of answers) expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  });
});
