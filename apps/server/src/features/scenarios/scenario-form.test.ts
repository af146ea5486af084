import { scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import { contentOf, realScenarios, wholeScenario } from '@jiebang/domain/scenarios/testing/real-scenarios';
import { eq, sql } from 'drizzle-orm';
import readExcelFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildDraft,
  buildOpenRound,
  buildSubmitted,
  ok,
  type Scenario,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { docxWords, readDocx } from '../../../test/read-docx.ts';
import { sendUpload } from '../uploads/testing/send-upload.ts';

let t: TestApp;
let s: Stage;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
});
afterAll(() => t.close());

const both = (zh: string, en: string) => ({ zh, en });
const view = async (by: Client, id: string) => (await by.request('GET', `/api/scenarios/${id}`)).json();
const save = (by: Client, { id, revision }: Pick<Scenario, 'id' | 'revision'>, changes: object) =>
  by.request('PATCH', `/api/scenarios/${id}`, { revision, changes });

/** The real one with its days moved ahead: a deadline that has passed is refused. */
const ahead = () => ({
  ...wholeScenario(),
  timeline: wholeScenario().timeline.map((row) => ({
    ...row,
    from: row.from?.replace('2026', '2126') ?? null,
    until: row.until?.replace('2026', '2126') ?? null,
  })),
});

it('every real challenge is saved and read again without losing a fact', async () => {
  let draft = await buildDraft(s);
  for (const entry of realScenarios) {
    const content = contentOf(entry);
    draft = await ok(save(s.enterprise, draft, content));
    const { contactName, contactPhone, ...read } = (await view(s.enterprise, draft.id)).content;
    expect({ ...read, contactName: '', contactPhone: '' }, entry.id).toEqual(content);
    expect([contactName, contactPhone]).toEqual(['', '']);
  }
});

it('its stages, prizes and days are handed in, sent back and laid beside each other', async () => {
  const handed = await buildSubmitted(s, ahead());
  await ok(
    s.clerk.request('POST', `/api/scenarios/${handed.id}/return`, {
      returns: [{ field: 'timeline', reason: '终审时间有误。' }],
    }),
  );
  const back = await view(s.enterprise, handed.id);
  expect(back.openFields).toEqual(['timeline']);
  const closed = await save(s.enterprise, back, { stages: [] });
  expect(closed.json()).toMatchObject({ code: 'fields_closed' });
  const timeline = ahead().timeline.slice(0, -1);
  const two = [...timeline, { ...timeline[1]!, until: '2126-12-01' }];
  const wrong = await ok<Scenario & { problems: object[] }>(save(s.enterprise, back, { timeline: two }));
  expect(wrong.problems).toEqual([{ field: 'timeline', code: 'two_deadlines', at: 4 }]);
  const mended = await ok(save(s.enterprise, wrong, { timeline }));
  await ok(
    s.enterprise.request('POST', `/api/scenarios/${handed.id}/resubmit`, { revision: mended.revision }),
  );
  const { comparison } = (await s.clerk.request('GET', `/api/scenarios/${handed.id}/history`)).json();
  expect(comparison.fields).toMatchObject([
    {
      field: 'timeline',
      changed: true,
      reason: '终审时间有误。',
      after: { timeline, timelineNote: expect.any(String) },
    },
  ]);
});

it('what was frozen before the form had these parts is read as it is, its SM3 untouched', async () => {
  const { id } = await buildDraft(s, ahead());
  await t.services.db
    .update(scenarios)
    .set({ content: sql`content - 'stages' - 'timeline' - 'extra' - 'notes' - 'bands'` as never })
    .where(eq(scenarios.id, id));
  expect((await view(s.enterprise, id)).content).toMatchObject({
    stages: [],
    timeline: [],
    extra: {},
    notes: '',
    bands: [],
  });
  const [kept] = await t.services.db
    .select({ keys: sql<boolean>`content ? 'stages'` })
    .from(scenarios)
    .where(eq(scenarios.id, id));
  expect(kept).toEqual({ keys: false });
});

describe('the questions of a round', () => {
  const settings = {
    extraFields: [
      {
        id: 'lines',
        kind: 'number',
        label: both('产线数量', 'Lines'),
        help: both('', ''),
        required: true,
        min: 1,
        max: 9,
      },
      { id: 'area', kind: 'text', label: both('厂房面积', 'Area'), help: both('', ''), required: false },
      { id: 'proof', kind: 'file', label: both('证明', 'Proof'), help: both('', ''), required: false },
    ],
  };
  let asked: Stage;
  beforeAll(async () => {
    const round = await buildOpenRound(t, { settings: { ...roundSettings({}), ...settings } });
    asked = { ...s, roundId: round.id };
  });

  it('stand in the view, and hold a scenario back until they are answered as they were defined', async () => {
    const draft = await buildDraft(asked, ahead());
    const read = await view(s.enterprise, draft.id);
    expect(read.round.extraFields).toEqual(settings.extraFields);
    expect(read.problems).toEqual([{ field: 'extra', code: 'required', at: null, details: { id: 'lines' } }]);
    const over = await ok(save(s.enterprise, read, { extra: { lines: 10 } }));
    const refused = await s.enterprise.request('POST', `/api/scenarios/${draft.id}/submit`, {
      revision: over.revision,
    });
    expect(refused.json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'content.extra.lines', code: 'too_large' }],
    });
  });

  it('are sent back, opened and laid beside each other one by one', async () => {
    const handed = await buildSubmitted(asked, { ...ahead(), extra: { lines: 3, area: '五亩' } });
    const back = (returns: object[]) =>
      s.clerk.request('POST', `/api/scenarios/${handed.id}/return`, { returns });
    const reason = '与附图不符，请核对。';
    for (const [field, code] of [
      ['extra', 'invalid_value'],
      ['extra.colour', 'not_asked'],
    ] as const) {
      const refused = (await back([{ field, reason }])).json();
      expect(refused).toMatchObject({ code: 'invalid_request', errors: [{ path: 'returns.0.field' }] });
      if (code === 'not_asked') expect(refused.errors[0].code).toBe(code);
    }
    const returned = await ok<Scenario & { returns: object[] }>(back([{ field: 'extra.area', reason }]));
    expect(returned.returns).toMatchObject([{ field: 'extra.area', reason }]);
    const told = (await s.enterprise.request('GET', '/api/me/notifications?limit=1')).json();
    expect(told.items[0]).toMatchObject({ kind: 'scenario_returned', data: { fieldsZh: '厂房面积' } });

    const read = await view(s.enterprise, handed.id);
    expect(read.openFields).toEqual(['extra.area']);
    expect(read.reviewedFields).toContain('extra.lines');
    expect(read.reviewedFields).not.toContain('extra.area');
    const closed = await save(s.enterprise, read, { extra: { lines: 4, area: '六亩' } });
    expect(closed.json()).toMatchObject({ code: 'fields_closed', errors: [{ path: 'changes.extra.lines' }] });
    const saved = await ok(save(s.enterprise, read, { extra: { lines: 3, area: '六亩' } }));
    await ok(
      s.enterprise.request('POST', `/api/scenarios/${handed.id}/resubmit`, { revision: saved.revision }),
    );
    const history = (await s.clerk.request('GET', `/api/scenarios/${handed.id}/history`)).json();
    expect(history.comparison.fields).toEqual([
      {
        ...{ field: 'extra.area', changed: true, reason },
        before: { extra: { area: '五亩' } },
        after: { extra: { area: '六亩' } },
      },
    ]);
  });

  it('a file is answered with an attachment of one’s own; a copy into another round leaves the answers behind', async () => {
    const nobodys = '019a0000-0000-7000-8000-000000000000';
    const draft = await buildDraft(asked, { ...ahead(), extra: { lines: 3, proof: nobodys } });
    const refused = await s.enterprise.request('POST', `/api/scenarios/${draft.id}/submit`, {
      revision: draft.revision,
    });
    expect(refused.json()).toMatchObject({ errors: [{ path: 'content.extra.proof', code: 'file_gone' }] });
    const copyInto = async (roundId: string) =>
      (
        await s.enterprise.request('POST', `/api/rounds/${roundId}/scenarios`, {
          organisationId: s.organisationId,
          copyFrom: draft.id,
        })
      ).json().content.extra;
    expect(await copyInto(asked.roundId)).toEqual({ lines: 3 });
    expect(await copyInto(s.roundId)).toEqual({});
    const mended = await ok(save(s.enterprise, draft, { extra: { lines: 3 } }));
    const handed = await ok(
      s.enterprise.request('POST', `/api/scenarios/${draft.id}/submit`, { revision: mended.revision }),
    );
    const [version] = await t.services.db
      .select({ content: scenarioVersions.content })
      .from(scenarioVersions)
      .where(eq(scenarioVersions.scenarioId, handed.id));
    expect(version?.content.extra).toEqual({ lines: 3 });
  });

  it('a file is told by its name in the printed form and in the workbook, as a draft and as handed in', async () => {
    const draft = await buildDraft(asked, { ...ahead(), title: '附有证明（示例）' });
    const content = Buffer.from('%PDF-1.7\n示例');
    const { id: uploadId } = await sendUpload(t, s.enterprise, { name: '检测证明（示例）.pdf', content });
    const { items } = await ok<{ items: { id: string }[] }>(
      s.enterprise.request('POST', `/api/scenarios/${draft.id}/attachments`, { uploadId }),
    );
    const read = await view(s.enterprise, draft.id);
    const saved = await ok(save(s.enterprise, read, { extra: { lines: 3, proof: items[0]?.id } }));
    const printed = async (by: Client) => {
      const { rawPayload } = await by.request('GET', `/api/scenarios/${draft.id}/export?format=docx`);
      return docxWords(readDocx(rawPayload).get('word/document.xml') ?? '');
    };
    expect(await printed(s.enterprise)).toContain('证明检测证明（示例）.pdf');
    await ok(s.enterprise.request('POST', `/api/scenarios/${draft.id}/submit`, { revision: saved.revision }));
    expect(await printed(s.clerk)).toContain('证明检测证明（示例）.pdf');
    const { rawPayload } = await s.enterprise.request(
      'GET',
      `/api/me/scenarios/export?roundId=${asked.roundId}`,
    );
    const sheets = await readExcelFile(new Uint8Array(rawPayload).buffer);
    const answers = sheets.find(({ sheet }) => sheet === '本批次补充信息');
    expect(answers?.data).toContainEqual([
      1,
      'proof',
      null,
      null,
      '文字',
      items[0]?.id,
      '检测证明（示例）.pdf',
    ]);
  });
});
