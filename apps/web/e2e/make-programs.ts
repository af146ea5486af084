import type { SeedPerson } from '../../server/src/seeds/seed-client.ts';

/** A park's programme, a call under it that asks for more than the common form, and the same as a draft. */
export type ProgramContent = {
  program: string;
  programSlug: string;
  programRound: string;
  programDraftRound: string;
};

const both = (zh: string, en: string) => ({ zh, en });
const DAY = 86_400_000;

const settings = {
  regions: ['320115', '341100'],
  sizeClasses: ['small', 'micro'],
  maxPerBody: 2,
  resources: [
    { kind: 'compute', text: '园区算力中心每项 200 卡时', terms: '限本批次场景验证使用' },
    { kind: 'site', text: '中试车间一处', terms: '' },
  ],
  contact: { name: '李示例', phone: '025 8400 0000', email: 'call@park.example' },
  checklist: [{ id: 'point_1', text: both('申报书加盖公章', 'The application bears the seal'), field: null }],
  extraFields: [
    {
      id: 'field_1',
      kind: 'number',
      label: both('产线数量', 'Production lines'),
      help: both('填写已投产的产线。', 'Lines in production.'),
      required: true,
      unit: '条',
      min: 1,
      max: 500,
    },
    {
      id: 'field_2',
      kind: 'choice',
      label: both('数据存放', 'Where the data are kept'),
      help: both('', ''),
      required: false,
      options: [
        { id: 'option_1', label: both('本地机房', 'On site') },
        { id: 'option_2', label: both('园区云', 'Cloud of the park') },
      ],
    },
    {
      id: 'field_3',
      kind: 'table',
      label: both('设备清单', 'Equipment'),
      help: both('', ''),
      required: false,
      columns: [
        { id: 'column_1', label: both('名称', 'Name') },
        { id: 'column_2', label: both('型号', 'Model') },
      ],
      maxRows: 20,
    },
  ],
};

export async function makePrograms(clerk: SeedPerson): Promise<ProgramContent> {
  const program = await clerk.send<{ id: string; slug: string }>('POST', '/api/programs', {
    slug: 'park-2026',
    kind: 'park',
    title: both('江宁智造园区专项（示例）', 'Jiangning Park Programme (demonstration)'),
    organiser: both('示例园区管理委员会', 'Park Committee (demonstration)'),
    summary: both(
      '面向园区中小企业征集产线智能化场景，园区提供算力与中试场地。',
      'Scenarios of small enterprises of the park; it offers computing and a pilot workshop.',
    ),
  });
  const call = (slug: string, zh: string, en: string) =>
    clerk.send<{ id: string; slug: string }>('POST', '/api/rounds', {
      slug,
      title: both(zh, en),
      summary: both('征集产线检测、能耗与排产场景。', 'Inspection, energy and scheduling on the line.'),
      opensAt: new Date(Date.now() - DAY).toISOString(),
      closesAt: new Date(Date.now() + 20 * DAY).toISOString(),
      programId: program.id,
      settings,
    });
  const round = await call('park-call-1', '园区第一批场景征集（示例）', 'First call of the park');
  await clerk.send('POST', `/api/rounds/${round.id}/announce`);
  const draft = await call('park-call-2', '园区第二批场景征集（示例）', 'Second call of the park');
  return {
    program: program.id,
    programSlug: program.slug,
    programRound: round.slug,
    programDraftRound: draft.slug,
  };
}
