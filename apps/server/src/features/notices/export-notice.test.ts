import { createHash } from 'node:crypto';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxWords, readDocx } from '../../../test/read-docx.ts';
import { readPdf, wordsOf } from '../../../test/read-pdf.ts';
import { type NoticeTest, startNoticeTest } from './testing/start-notice-test.ts';

let n: NoticeTest;
beforeAll(async () => {
  n = await startNoticeTest();
});
afterAll(() => n.t.close());

const file = (id: string, query = '') => n.t.anonymous.request('GET', `/api/notices/${id}/export${query}`);
const printed = async (id: string, query = '') => wordsOf(await readPdf((await file(id, query)).rawPayload));

describe('a notice as an official document', () => {
  test('states text, period, first and last day in words, how to object, hash and check code', async () => {
    n.at('2026-09-23T10:00:00');
    const id = await n.run({
      body: { zh: '现将入围名单公示如下：\n- 示例甲单位', en: 'The shortlist:\n- Demo A' },
    });
    const words = await printed(id);
    expect(words).toContain('示例甲单位');
    // The vector of the programme's rules: 2026-09-23 + 5 working days → 10-08.
    expect(words).toContain(
      '公示期为5个工作日，自启动次日起计，首日为2026年9月24日，至2026年10月8日24:00（北京时间）止。',
    );
    expect(words).toContain('实名提出');
    const [row] = (
      await n.t.services.pool.query('select document, content_sm3 from notices where id = $1', [id])
    ).rows;
    expect(createHash('sm3').update(row.document).digest('hex')).toBe(row.content_sm3);
    expect(words).toContain(row.content_sm3);
    expect(words).toContain(checkCodeOf(row.content_sm3));
    const english = await printed(id, '?locale=en');
    expect(english).toContain('thefirstdayis24September2026andthelast8October2026');
    const docx = readDocx((await file(id, '?format=docx')).rawPayload);
    expect(docxWords(docx.get('word/document.xml') ?? '')).toBe(words.replace(/—\d+—/g, ''));
  });

  test('tells of a pause while it lasts, and of the end when it has come', async () => {
    n.at('2026-09-23T10:00:00');
    const id = await n.run();
    const objection = await n.filed('vendor', id);
    await n.walk('bureau_approver', objection, 'take', 'accept');
    expect(await printed(id)).toMatch(/公示期暂停计算，尚余\d日/);
    await n.walk('bureau_approver', objection, 'investigate', 'uphold', 'answer');
    const words = await printed(id);
    expect(words).toContain('已终止');
    expect(words).toContain('取消该单位入围资格');
  });

  test('is checked by its code, and says so when it was withdrawn', async () => {
    n.at('2026-09-23T10:00:00');
    const id = await n.run();
    const { contentSm3, issuer } = (await n.t.anonymous.request('GET', `/api/notices/${id}`)).json();
    const check = () => n.t.anonymous.request('GET', `/api/check/${checkCodeOf(contentSm3)}`);
    expect((await check()).json()).toMatchObject({
      kind: 'notice',
      title: { zh: '入围名单公示' },
      issuer,
      standing: true,
      link: `/notices/${id}`,
    });
    await n.post('bureau_approver', `/api/notices/${id}/withdraw`, {
      reason: { zh: '名单有误', en: 'An error in the list' },
    });
    expect((await check()).json()).toMatchObject({
      standing: false,
      remark: { zh: '本公示已撤销：名单有误' },
    });
    expect(await printed(id)).toContain('名单有误');
  });

  test('one in preparation is the one 404, for officers too: there is nothing yet that went out', async () => {
    const id = await n.draft();
    expect((await file(id)).json()).toMatchObject({ status: 404, code: 'not_found' });
    const officer = await n.as('bureau_clerk');
    expect((await officer.request('GET', `/api/notices/${id}/export`)).statusCode).toBe(404);
  });

  test('the bytes that were hashed cannot be changed afterwards', async () => {
    const id = await n.run();
    const rewrite = n.t.services.pool.query(
      'update notices set document = $2, content_sm3 = $2 where id = $1',
      [id, 'other'],
    );
    await expect(rewrite).rejects.toMatchObject({ constraint: 'notices_frozen' });
  });
});
