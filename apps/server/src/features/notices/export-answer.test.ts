import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxWords, readDocx } from '../../../test/read-docx.ts';
import { readPdf, wordsOf } from '../../../test/read-pdf.ts';
import { type NoticeTest, startNoticeTest } from './testing/start-notice-test.ts';

let n: NoticeTest;
beforeAll(async () => {
  n = await startNoticeTest();
});
afterAll(() => n.t.close());

const file = async (key: string, id: string, query = '') =>
  (await n.as(key)).request('GET', `/api/objections/${id}/export${query}`);
async function printed(key: string, id: string, query = ''): Promise<string> {
  const answer = await file(key, id, query);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const pages = await readPdf(answer.rawPayload);
  expect(pages.every(({ notdef }) => notdef === 0)).toBe(true);
  return wordsOf(pages).replace(/—\d+—/g, '');
}
const OTHERS = ['bureau_clerk', 'enterprise', 'vendor_b', 'judge', 'system_admin', 'audit_admin'];

describe('the answer to an objection as a document', () => {
  test('is addressed to the objector, tells what was found, and is kept by nobody on the way', async () => {
    const id = await n.filed('vendor', await n.run(), {
      name: '示例·赵䶮',
      grounds: '示例：第一，不符合条件；\n第二，材料有误。',
    });
    await n.walk('bureau_approver', id, 'take', 'accept', 'investigate', 'dismiss');
    expect((await file('vendor', id)).statusCode, 'before the answer there is none').toBe(404);
    await n.step('bureau_approver', id, 'answer', { answer: '经核查，入围单位符合条件〔２０２６〕１号。' });
    const words = await printed('vendor', id);
    for (const said of [
      '异议答复书',
      '示例·赵䶮：',
      '第二，材料有误。',
      '认定异议不成立。',
      '经核查，入围单位符合条件〔２０２６〕１号。',
      '2026年9月23日受理该异议',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('核验码');
    expect(await printed('bureau_approver', id)).toBe(words);
    const docx = await file('vendor', id, '?format=docx');
    expect(docx.headers['cache-control']).toBe('private, no-store');
    expect(docxWords(readDocx(docx.rawPayload).get('word/document.xml') ?? '')).toBe(words);
    expect(await printed('vendor', id, '?locale=en')).toContain('Theobjectionisdismissed.');
  });

  test('is the one 404 for everybody but the objector and the officer of the case', async () => {
    const id = await n.filed('vendor', await n.run());
    await n.walk('bureau_approver', id, 'take', 'refuse');
    expect(await printed('vendor', id)).toContain('不予受理');
    expect((await n.t.anonymous.request('GET', `/api/objections/${id}/export`)).statusCode).toBe(401);
    for (const key of OTHERS)
      expect([key, (await file(key, id)).json()]).toMatchObject([key, { status: 404, code: 'not_found' }]);
  });
});
