import { mkdir, writeFile } from 'node:fs/promises';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildBeforePanel,
  buildDraft,
  buildSubmitted,
  giveOpinion,
  ok,
  opinionOf,
  type Stage,
  setStage,
  writeOpinion,
} from '../../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { docxWords, readDocx } from '../../../../test/read-docx.ts';
import { readPdf, wordsOf } from '../../../../test/read-pdf.ts';
import { sendUpload } from '../../uploads/testing/send-upload.ts';

let t: TestApp;
let s: Stage;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
});
afterAll(() => t.close());

const file = (by: Client, path: string, query = '') => by.request('GET', `/api/${path}/export${query}`);
/** Words on the page; every picture is looked at for boxes, and kept where somebody asks for it. */
async function printed(by: Client, path: string, query = ''): Promise<string> {
  const answer = await file(by, path, query);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const pages = await readPdf(answer.rawPayload);
  expect(pages.map(({ notdef }) => notdef)).toEqual(pages.map(() => 0));
  const folder = process.env.TEST_PICTURES;
  if (folder) {
    await mkdir(folder, { recursive: true });
    const name = `${path.replaceAll('/', '-')}${query.replace(/\W/g, '-')}`;
    for (const [at, page] of pages.entries())
      await writeFile(`${folder}/${name}-${at + 1}.png`, (await page.draw()).png());
  }
  // What stands at the head and foot of every page would part the text.
  return wordsOf(pages).replace(
    /场景申报表CJ-\d{4}-\d{4}第\d版|专家评议意见CJ-\d{4}-\d{4}|ApplicationformCJ-[\d-]+,version\d|—\d+—/g,
    '',
  );
}
const check = async (by: Client, code: string) =>
  (await by.request('GET', `/api/check/${encodeURIComponent(code)}`)).json();
const kept = async (id: string, version: number): Promise<string> =>
  (
    await t.services.pool.query('select sm3 from scenario_forms where scenario_id = $1 and version = $2', [
      id,
      version,
    ])
  ).rows[0].sm3;
const sm3In = (words: string) => words.match(/杂凑值（SM3）：([0-9a-f]{64})/)?.[1] as string;

const LONG = '现有人工检查漏检率约百分之八，夜班与高温环境下更为明显，影响产品质量。'.repeat(25);
const rich = {
  background: LONG,
  significance: '第一，降本；\n第二，提质。',
  difficulties: '高速、强光、样本少；量程〔０－１２０〕℃，误差≤０．５％。',
  requirements: '具备工业视觉项目经验，负责人王䶮。',
  resources: [{ kind: 'data', text: '标注图像 3 万张', terms: '仅限本题使用' }],
  prizes: [
    { title: '一等奖', count: 1, amountFen: 10_000_000 },
    { title: '二等奖', count: 2, amountFen: 5_000_000, cumulative: true, inKind: 'GPU 卡 2 张' },
  ],
  prizeTotalFen: 20_000_000,
  prizesPaidWithin: '公示后 30 个工作日内',
  domain: '智能视觉/质量检测',
  budgetNote: '可分两期',
  ipNote: '按投入比例',
  stages: [
    {
      name: '初赛',
      items: [
        { name: '检出率', weight: 60, note: '以测试集为准' },
        { name: '方案', weight: 40, note: '' },
      ],
    },
    { name: '决赛', items: [{ name: '现场演示', weight: 100, note: '' }] },
  ],
  bands: [
    { title: '合格', from: 0, to: 90 },
    { title: '优秀', from: 90, to: 100 },
  ],
  milestones: [
    { name: '首付款', percent: 30, condition: '协议签订后' },
    { name: '尾款', percent: 70, condition: '验收通过后' },
  ],
  timeline: [
    { step: 'submission', from: '2027-03-01', until: '2027-03-29', time: '15:00', note: '原定 03-15，顺延' },
  ],
  timelineNote: '决赛日期另行通知',
  notes: '仅供评审的补充说明',
  source: '产线技改立项报告',
  indicators: Array.from({ length: 14 }, (_, at) => ({
    name: `指标${at + 1}：连铸坯表面缺陷检出率`,
    comparator: '>=',
    target: '98',
    unit: '%',
    testMethod: at === 3 ? '第三方检测机构按附录所列方法逐批抽检并出具报告。'.repeat(20) : '第三方测试',
    weight: at === 0 ? 48 : 4,
    gate: at === 0,
  })),
};

describe('the application form', () => {
  it('of a draft is marked so, carries no code, and says where a field is empty', async () => {
    const { id } = await buildDraft(s);
    const words = await printed(s.enterprise, `scenarios/${id}`);
    expect(words).toContain('草稿');
    expect(words).toContain('不具有申报效力');
    expect(words).toContain('（未填写）');
    expect(words).not.toContain('核验码');
    expect((await file(s.clerk, `scenarios/${id}`)).json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('as handed in holds every field, the files by their SM3 and a code that leads back to it', async () => {
    const draft = await buildDraft(s, rich);
    const content = Buffer.from('%PDF-1.7\n示例');
    const upload = await sendUpload(t, s.enterprise, { name: '检测方案（示例）.pdf', content });
    const attached = s.enterprise.request('POST', `/api/scenarios/${draft.id}/attachments`, {
      uploadId: upload.id,
    });
    const [{ sm3 }] = (await ok<{ items: [{ sm3: string }] }>(attached)).items;
    const { code } = await ok(
      s.enterprise.request('POST', `/api/scenarios/${draft.id}/submit`, { revision: draft.revision }),
    );
    const words = await printed(s.enterprise, `scenarios/${draft.id}`);
    for (const said of [
      `编号：${code}（第1版）`,
      LONG,
      '第二，提质。',
      '量程〔０－１２０〕℃，误差≤０．５％。',
      '负责人王䶮',
      '指标14：连铸坯表面缺陷检出率',
      '标注图像3万张（使用条件：仅限本题使用）',
      '二等奖2名，每名5万元（人民币伍万元整），另奖GPU卡2张，可与其他奖项累计',
      '兑现时间：公示后30个工作日内',
      '智能视觉/质量检测',
      '人民币伍佰万元整）；可分两期',
      '双方共有；按投入比例',
      '初赛检出率60%以测试集为准',
      '评分档次：合格0–90；优秀90–100。',
      '尾款70%验收通过后',
      '2027年3月1日至2027年3月29日15:00',
      '决赛日期另行通知',
      '仅供评审的补充说明',
      '需求来源：产线技改立项报告',
      '合计20万元',
      '500万元（人民币伍佰万元整）',
      '检测方案（示例）.pdf',
      sm3,
      '王示例',
      '13812340000',
    ])
      expect(words).toContain(said.replace(/\s/g, ''));
    expect(words).not.toContain('草稿');
    const found = await check(s.enterprise, checkCodeOf(sm3In(words)));
    expect(found).toMatchObject({
      kind: 'application',
      number: { zh: code },
      sm3: sm3In(words),
      standing: true,
      remark: null,
      link: `/workspace/scenarios/${draft.id}`,
    });
    expect(await printed(s.clerk, `scenarios/${draft.id}`)).toBe(words);
    const docx = readDocx((await file(s.clerk, `scenarios/${draft.id}`, '?format=docx')).rawPayload);
    const again =
      /—\d+—|场景申报表CJ-\d{4}-\d{4}第1版|指标要求测试方法权重必达|阶段评分项权重说明|环节时间说明|付款阶段比例付款条件|项目内容|序号文件名字节数杂凑值（SM3）/g;
    const said = docxWords(docx.get('word/document.xml') ?? '');
    // A row that is parted by the end of a page is read cell by cell: the same signs, in another order.
    const signs = (text: string) => [...text.replace(again, '')].sort().join('');
    expect(signs(words)).toBe(signs(said));
    expect(await printed(s.clerk, `scenarios/${draft.id}`, '?locale=en')).toContain(
      'ApplicationFormofaScenario',
    );
  });

  it('tells the public that the version was handed in and nothing of what it says', async () => {
    const { id, code } = await buildSubmitted(s, { title: '不公开的场景名称（示例）' });
    const own = checkCodeOf(await kept(id, 1));
    for (const by of [t.anonymous, await t.as('vendor'), await t.as('judge')]) {
      const found = await check(by, own);
      expect(found).toMatchObject({ kind: 'application', number: { zh: code }, standing: true });
      expect(JSON.stringify(found)).not.toMatch(/不公开的|示例·发榜单位|13812340000/);
      expect((await file(by, `scenarios/${id}`)).statusCode).toBe(by === t.anonymous ? 401 : 404);
    }
    expect(JSON.stringify(await check(s.clerk, own))).toContain('不公开的场景名称');
  });

  it('of every version has a code of its own, also where two scenarios say the same', async () => {
    const { id } = await buildSubmitted(s);
    const other = await buildSubmitted(s);
    const first = await kept(id, 1);
    expect(await kept(other.id, 1)).not.toBe(first);
    const taken = await ok(s.enterprise.request('POST', `/api/scenarios/${id}/take-back`));
    expect(await printed(s.enterprise, `scenarios/${id}`)).toContain('草稿');
    expect(await check(s.enterprise, checkCodeOf(first))).toMatchObject({ standing: false });
    await ok(s.enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision: taken.revision }));
    const words = await printed(s.clerk, `scenarios/${id}`);
    expect(words).toContain('第2版');
    expect(sm3In(words)).not.toBe(first);
    const before = await printed(s.clerk, `scenarios/${id}`, '?version=1');
    expect(before).toContain('历史版本');
    expect(sm3In(before)).toBe(first);
    expect(await check(s.clerk, checkCodeOf(first))).toMatchObject({ standing: false });
    expect((await file(s.clerk, `scenarios/${id}`, '?version=9')).statusCode).toBe(404);
  });

  it('that was kept cannot be changed afterwards', async () => {
    const rewrite = t.services.pool.query("update scenario_forms set document = 'other'");
    await expect(rewrite).rejects.toThrow();
  });
});

describe('the opinion form', () => {
  it('is the expert’s own, a draft until it is handed in; the panel’s is the bureau’s, without names unless asked for', async () => {
    const { id, code } = await buildBeforePanel(s);
    const [first, second, third] = s.judges as [Client, Client, Client];
    const words = { recommendation: 'oppose', opinion: `已有成熟产品。\n${LONG.slice(0, 300)}` };
    const mine = await writeOpinion(first, code, words);
    const draft = await printed(first, `opinions/${mine.id}`);
    expect(draft).toContain('草稿');
    expect(draft).toContain('已有成熟产品。');
    expect((await file(s.clerk, `scenarios/${id}/opinions`)).statusCode, 'drafts are nobody else’s').toBe(
      404,
    );
    await ok(first.request('POST', `/api/opinions/${mine.id}/submit`, { revision: mine.revision }));
    const own = await printed(first, `opinions/${mine.id}`);
    expect(own).not.toContain('草稿');
    expect(own).toContain('不同意列入');
    expect(own).toContain('评议专家：示例·专家');
    // Whom to call is no part of a judgement.
    expect(own).not.toContain('13812340000');
    await giveOpinion(second, code);
    const names = await t.services.pool.query('select name from users where id = any($1)', [
      [first.userId, second.userId],
    ]);
    const [a, b] = names.rows.map(({ name }) => name.replace(/\s/g, ''));
    const shown = await printed(s.clerk, `scenarios/${id}/opinions`);
    expect(shown).toContain('尚有1份意见未提交');
    expect(shown).toContain('（一）专家1');
    expect(shown).not.toContain(a);
    expect(shown).not.toContain(b);
    const named = await printed(s.clerk, `scenarios/${id}/opinions`, '?names=true');
    expect(named).toContain(a);
    expect(named).toContain(b);
    const docx = await file(s.clerk, `scenarios/${id}/opinions`, '?format=docx');
    expect(docxWords(readDocx(docx.rawPayload).get('word/document.xml') ?? '')).toContain('已有成熟产品。');
    for (const by of [second, third]) expect((await file(by, `opinions/${mine.id}`)).statusCode).toBe(404);
    for (const by of [s.enterprise, first])
      expect((await file(by, `scenarios/${id}/opinions`)).json()).toMatchObject({ code: 'forbidden' });
    const asked = await opinionOf(third, code);
    await ok(third.request('POST', `/api/opinions/${asked.id}/recuse`, { reason: '示例：有合作。' }));
    expect((await file(third, `opinions/${asked.id}`)).statusCode).toBe(404);
  });
});
