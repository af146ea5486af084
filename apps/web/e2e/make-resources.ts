import { addDays, beijingDay } from '@jiebang/domain/calendar/day';
import type { SeedPerson } from '../../server/src/seeds/seed-client.ts';

/** What the pages of resources need in their addresses. */
export type ResourcePages = {
  resource: string;
  resourceDraft: string;
  resourceRequest: string;
  resourceGranted: string;
};

const day = (after: number) => addDays(beijingDay(Date.now()), after);

/** A data set with one grant in use and one request open, and a draft of computing hours. */
export async function makeResources(
  { owner, vendor }: { owner: SeedPerson; vendor: SeedPerson },
  organisationId: string,
): Promise<ResourcePages> {
  const { items } = await vendor.get<{ items: { id: string }[] }>('/api/me/organisations');
  const common = { sector: 'steel', fromDay: day(0), untilDay: day(120), contact: '示例 025-12345678' };
  const draft = async (content: object) =>
    (
      await owner.send<{ id: string }>('POST', '/api/resources', {
        organisationId,
        content: { ...common, ...content },
        terms: '仅用于申请所述用途；不得转让、公开或用于识别个人；期满七日内删除副本。',
      })
    ).id;
  const resource = await draft({
    kind: 'data',
    title: { zh: '转炉炉温与加料记录（示例）', en: 'Converter temperatures and charges (sample)' },
    summary: {
      zh: '一年的生产记录，逐炉对齐，已脱敏。',
      en: 'One year of production, heat by heat, de-identified.',
    },
    capacity: 5,
    unit: '家',
  });
  const heats = { name: 'heats.csv', content: Buffer.from('heat,temperature\n1,1640\n2,1652\n') };
  const uploadId = await owner.stage('resource_file', heats);
  await owner.send('POST', `/api/resources/${resource}/files`, { uploadId });
  await owner.send('POST', `/api/resources/${resource}/offer`, {});
  const ask = async (purpose: string, amount: number) =>
    (
      await vendor.send<{ id: string }>('POST', `/api/resources/${resource}/requests`, {
        organisationId: items[0]?.id,
        purpose,
        amount,
        fromDay: day(0),
        untilDay: day(30),
      })
    ).id;
  const resourceGranted = await ask('终点温度预测模型的训练。', 2);
  await owner.send('POST', `/api/resource-requests/${resourceGranted}/grant`, { amount: 2 });
  return {
    resource,
    resourceGranted,
    resourceRequest: await ask('加料量优化的离线验证。', 2),
    resourceDraft: await draft({
      kind: 'compute',
      title: { zh: '训练机时（示例）', en: 'Training hours (sample)' },
      summary: { zh: '每日 8 卡，夜间可用。', en: 'Eight cards a day, at night.' },
      capacity: 8,
      unit: '卡',
    }),
  };
}
