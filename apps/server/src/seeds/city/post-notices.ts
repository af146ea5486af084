import type { City } from './city.ts';

type Subject = { type: 'challenge' | 'ranking' | 'challenge_list'; id: string };

/** A notice of five working days, started by a second person. */
export async function postNotice(
  city: City,
  subject: Subject,
  title: { zh: string; en: string },
): Promise<string> {
  const clerk = await city.as('bureau_clerk');
  const { id } = await clerk.send<{ id: string }>('POST', '/api/notices', {
    subjectType: subject.type,
    subjectId: subject.id,
    title,
    body: {
      zh: '现将结果予以公示。公示期内，对公示内容有异议的，请实名提出并附证明材料。',
      en: 'The result is hereby published. Whoever objects does so within the period, under their name and with evidence.',
    },
    periodLength: 5,
    periodUnit: 'working_day',
  });
  await clerk.send('POST', `/api/notices/${id}/post`);
  await (await city.as('bureau_approver')).send('POST', `/api/notices/${id}/start`);
  return id;
}

/** An objection with evidence that an officer has accepted: it holds the clock. */
export async function objectTo(city: City, noticeId: string): Promise<void> {
  const objector = await city.as('vendor_c');
  const { id } = await objector.send<{ id: string }>('POST', `/api/notices/${noticeId}/objections`, {
    name: '示例·同行',
    identity: '同行业技术人员',
    contact: '025-83640002',
    grounds: '拟入围单位承诺的指标与其公开的测试结果不一致（示例）。',
    evidence: '见公开测试报告编号与日期（示例）。',
  });
  const officer = await city.as('bureau_clerk');
  for (const step of ['take', 'accept', 'investigate'])
    await officer.send('POST', `/api/objections/${id}/${step}`);
}
