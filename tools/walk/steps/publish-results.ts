import { eventually, expectThat, refused, type World } from '../world.ts';

type Ranking = { id: string; status: string; sm3: string; rows: { place: number; award: object | null }[] };
type Notice = { id: string; status: string; clock: { endsAt: string | null } | null };
type Certificate = { number: string; checkCode: string };

/** 8. The ranking stands in notice, then is public with the roll of honour, certificates and documents as files. */
export async function publishResults(world: World): Promise<object> {
  const notice = await noticeOnRanking(world);
  const during = await world.read<Ranking>(`/api/rankings/${world.made.ranking}`);
  expectThat(during.status === 'notice', 'the ranking is public while it is in notice', during.status);
  const clock = (await world.read<Notice>(`/api/notices/${notice}`)).clock;
  await world.moveTo(Date.parse(clock?.endsAt as string) + 11 * 60_000);
  const published = await eventually('the result is published by the clock', async () => {
    const seen = await world.read<Ranking>(`/api/rankings/${world.made.ranking}`);
    return seen.status === 'published' ? seen : null;
  });
  const honours = await world.read<{ items: { certificate: Certificate }[] }>('/api/honours');
  const awarded = published.rows.filter(({ award }) => award !== null);
  expectThat(honours.items.length === awarded.length, 'every award is on the roll of honour', honours);
  const files = await seeDocuments(world, notice);
  return { status: published.status, honours: honours.items.length, ...files };
}

async function noticeOnRanking(world: World): Promise<string> {
  const clerk = await world.as('bureau_clerk');
  const { id } = await clerk.send<Notice>('POST', '/api/notices', {
    subjectType: 'ranking',
    subjectId: world.made.ranking,
    title: { zh: '擂台赛评审结果公示（示例）', en: 'Public notice of the result (demonstration)' },
    body: { zh: '现将评审结果予以公示。', en: 'The result is hereby published.' },
  });
  await clerk.send('POST', `/api/notices/${id}/post`);
  await (await world.as('bureau_approver')).send('POST', `/api/notices/${id}/start`);
  // Who does not say who they are is not heard.
  await refused(
    'invalid_request',
    (await world.as('vendor_c')).send('POST', `/api/notices/${id}/objections`, {
      grounds: '不公',
      evidence: '无',
    }),
  );
  return id;
}

/** Certificate, list and notice as files; what the check code on them says. */
async function seeDocuments(world: World, noticeId: string): Promise<object> {
  const winner = await firstOf(world);
  const sizes: Record<string, number> = {};
  const files = {
    certificate: `/api/certificates/${winner.number}/pdf`,
    'list.pdf': `/api/lists/${world.made.list}/export?format=pdf`,
    'list.docx': `/api/lists/${world.made.list}/export?format=docx`,
    'notice.pdf': `/api/notices/${noticeId}/export?format=pdf`,
    'notice.docx': `/api/notices/${noticeId}/export?format=docx`,
  };
  for (const [name, path] of Object.entries(files)) {
    const bytes = name === 'certificate' ? await winner.download(path) : await world.download(path);
    const magic = name.endsWith('docx') ? 'PK' : '%PDF';
    expectThat(bytes.subarray(0, magic.length).toString('latin1') === magic, `${name} is such a file`);
    sizes[name] = bytes.length;
  }
  const checked = await world.read<{ kind: string; number: { zh: string } | null }>(
    `/api/check/${winner.checkCode}`,
  );
  expectThat(checked.kind === 'certificate', 'the check code leads to the certificate', checked);
  return { certificate: winner.number, bytes: sizes };
}

async function firstOf(world: World) {
  for (const key of ['vendor', 'vendor_b', 'vendor_c']) {
    const person = await world.as(key);
    const { items } = await person.get<{ items: Certificate[] }>('/api/me/certificates');
    if (items[0]) return { ...items[0], download: person.download };
  }
  throw new Error('nobody has a certificate');
}
