import { DAY_MS, eventually, expectThat, refused, type World } from '../world.ts';
import { indicators, registerBody } from './review-scenarios.ts';

type Proposal = {
  id: string;
  revision: number;
  status: string;
  code: string | null;
  challenge: { deadlineAt: string };
};

/** Bodies that answer the contest's challenge; the first also answers the one that the enterprise selects for. */
const SOLVERS = {
  vendor: '示例视觉科技有限公司',
  vendor_b: '示例智造科技有限公司',
  vendor_c: '示例算法科技有限公司',
};

/** 4. Vendors file with a commitment per indicator and get receipts; the deadline closes by the clock; the enterprise selects. */
export async function proposeAndSelect(world: World): Promise<object> {
  const { challenge, contest } = world.made as { challenge: string; contest: string };
  for (const [at, [key, name]] of Object.entries(SOLVERS).entries())
    world.made[`body of ${key}`] = await registerBody(await world.as(key), name, 2 + at);
  const proposal = await file(world, 'vendor', challenge);
  const works: Proposal[] = [];
  for (const key of Object.keys(SOLVERS)) works.push(await file(world, key, contest));
  const vendor = await world.as('vendor');
  const receipt = await vendor.get<{ sha256: string; signature: string }>(
    `/api/proposals/${proposal.id}/receipt`,
  );
  // Until the deadline nobody but the applicant reads it: for poster and bureau it is not there.
  for (const key of ['bureau_clerk', 'enterprise'])
    await refused('not_found', (await world.as(key)).get(`/api/proposals/${proposal.id}`));
  await world.moveTo(Date.parse(proposal.challenge.deadlineAt));
  await refused(
    'challenge_closed',
    (await world.as('vendor_c')).send('POST', `/api/challenges/${challenge}/proposals`, {
      organisationId: world.made['body of vendor_c'],
    }),
  );
  const clerk = await world.as('bureau_clerk');
  await eventually('the clock closes the challenge', async () => {
    const { status } = await clerk.get<{ status: string }>(`/api/challenges/${await codeOf(world)}`);
    return status === 'judging';
  });
  for (const { id } of [proposal, ...works]) await clerk.send('POST', `/api/proposals/${id}/valid`);
  const enterprise = await world.as('enterprise');
  await enterprise.send('POST', `/api/challenges/${challenge}/selection`, {
    shortlisted: [proposal.id],
    reserve: [],
    reason: '方案针对性强，承诺指标均高于榜题要求。',
  });
  world.made.proposal = proposal.id;
  expectThat((await standing(world)) === 'shortlisted', 'the applicant reads the standing');
  return {
    proposal: proposal.code,
    sha256: receipt.sha256,
    standing: await standing(world),
    contestProposals: works.length,
    closedAfterDays: Math.round((world.now() - Date.now()) / DAY_MS),
  };
}

/** How the proposal on the enterprise's challenge stands, as its applicant reads it. */
export const standing = async (world: World): Promise<string> =>
  (await (await world.as('vendor')).get<Proposal>(`/api/proposals/${world.made.proposal}`)).status;

async function codeOf(world: World): Promise<string> {
  const { items } = await world.read<{ items: { id: string; code: string }[] }>('/api/challenges');
  return items.find(({ id }) => id === world.made.challenge)?.code as string;
}

async function file(world: World, key: string, challenge: string): Promise<Proposal> {
  const vendor = await world.as(key);
  const draft = await vendor.send<Proposal>('POST', `/api/challenges/${challenge}/proposals`, {
    organisationId: world.made[`body of ${key}`],
  });
  const { revision } = await vendor.send<Proposal>('PATCH', `/api/proposals/${draft.id}`, {
    revision: draft.revision,
    changes: {
      plan: '线阵相机加自监督预训练，现场两周标定。',
      leader: '示例·负责人',
      team: '六人。',
      commitments: indicators.map((one, indicator) => ({
        indicator,
        committed: `优于 ${one.target}${one.unit}`,
        note: '',
      })),
      priceFen: 280_000_000,
      pledgesIp: true,
      pledgesIntegrity: true,
    },
  });
  const { proposal } = await vendor.send<{ proposal: Proposal }>(
    'POST',
    `/api/proposals/${draft.id}/submit`,
    { revision },
  );
  return proposal;
}
