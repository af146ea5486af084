import { DAY_MS, eventually, expectThat, refused, type World } from '../world.ts';
import { indicators, registerBody } from './review-scenarios.ts';

type Proposal = {
  id: string;
  revision: number;
  status: string;
  code: string | null;
  challenge: { deadlineAt: string };
};

/** 4. A vendor files with a commitment per indicator and gets a receipt; the deadline closes by the clock; the enterprise selects. */
export async function proposeAndSelect(world: World): Promise<object> {
  const { challenge } = world.made;
  const vendor = await world.as('vendor');
  world.made.solver = await registerBody(vendor, '示例视觉科技有限公司', 2);
  const proposal = await file(world);
  const receipt = await vendor.get<{ sha256: string; signature: string }>(
    `/api/proposals/${proposal.id}/receipt`,
  );
  // Until the deadline nobody but the applicant reads it: for poster and bureau it is not there.
  for (const key of ['bureau_clerk', 'enterprise'])
    await refused('not_found', (await world.as(key)).get(`/api/proposals/${proposal.id}`));
  await world.moveTo(Date.parse(proposal.challenge.deadlineAt));
  const late = await world.as('vendor_c');
  const body = await registerBody(late, '示例迟到科技有限公司', 3);
  await refused(
    'challenge_closed',
    late.send('POST', `/api/challenges/${challenge}/proposals`, { organisationId: body }),
  );
  const clerk = await world.as('bureau_clerk');
  await eventually('the clock closes the challenge', async () => {
    const { status } = await clerk.get<{ status: string }>(`/api/challenges/${await codeOf(world)}`);
    return status === 'judging';
  });
  await clerk.send('POST', `/api/proposals/${proposal.id}/valid`);
  const enterprise = await world.as('enterprise');
  await enterprise.send('POST', `/api/challenges/${challenge}/selection`, {
    shortlisted: [proposal.id],
    reserve: [],
    reason: '方案针对性强，承诺指标均高于榜题要求。',
  });
  const { status } = await (await world.as('vendor')).get<Proposal>(`/api/proposals/${proposal.id}`);
  expectThat(status === 'shortlisted', 'the applicant reads the standing', status);
  return {
    proposal: proposal.code,
    sha256: receipt.sha256,
    standing: status,
    closedAfterDays: Math.round((world.now() - Date.now()) / DAY_MS),
  };
}

async function codeOf(world: World): Promise<string> {
  const { items } = await world.read<{ items: { id: string; code: string }[] }>('/api/challenges');
  return items.find(({ id }) => id === world.made.challenge)?.code as string;
}

async function file(world: World): Promise<Proposal> {
  const vendor = await world.as('vendor');
  const draft = await vendor.send<Proposal>('POST', `/api/challenges/${world.made.challenge}/proposals`, {
    organisationId: world.made.solver,
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
