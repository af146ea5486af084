import { confirmRisk } from '../../server/src/seeds/confirm-risk.ts';
import { makeDepartments } from '../../server/src/seeds/make-departments.ts';
import { type SeedPerson, signInSeed } from '../../server/src/seeds/seed-client.ts';
import { handIn, openCall } from './make-reviews.ts';

/** What the pages of co-review need in their addresses. */
export type CoreviewContent = { coreviewOpen: string; coreviewGiven: string };

/** One scenario that both departments are asked about; answers the questions put to the first of them. */
export async function makeCoreviews(
  base: string,
  { clerk, owner, organisationId }: { clerk: SeedPerson; owner: SeedPerson; organisationId: string },
): Promise<CoreviewContent> {
  const roundId = await openCall(clerk, 'call-risky');
  await makeDepartments((key) => signInSeed(base, key));
  const officer = await signInSeed(base, 'department_officer');
  const ask = async (title: string): Promise<string> => {
    const changes = { background: '接入电网调度数据，需与现场应急系统联动。', risk: 'medium' };
    const id = await handIn(owner, roundId, organisationId, title, changes);
    await confirmRisk(clerk, id);
    await clerk.send('POST', `/api/scenarios/${id}/pass-formal-review`, {});
    type Queue = { items: { id: string; scenario: { title: string } }[] };
    const { items } = await officer.get<Queue>('/api/coreviews?limit=100');
    return items.find(({ scenario }) => scenario.title === title)?.id as string;
  };
  const coreviewGiven = await ask('园区微电网调度辅助决策（示例）');
  await officer.send('POST', `/api/coreviews/${coreviewGiven}/object`, {
    opinion: '缺少数据安全风险评估，请补充后再报。',
  });
  return { coreviewGiven, coreviewOpen: await ask('变电站巡检图像识别（示例）') };
}
