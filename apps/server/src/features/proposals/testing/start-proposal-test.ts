import { roleGrants } from '@jiebang/db/schema/identity';
import { capabilitiesOf } from '@jiebang/domain/identity/roles';
import { emptyProposal, type ProposalContent } from '@jiebang/domain/proposals/content';
import {
  buildChallenge,
  buildOrganisation,
  buildPerson,
  type Challenge,
  type Person,
} from '../../../../test/build-challenges.ts';
import { type Client, eventually, startTestApp, type TestApp } from '../../../../test/harness.ts';
import { system } from '../../../platform/actor.ts';
import { AppError } from '../../../platform/errors.ts';
import { closeDue } from '../../lists/public.ts';
import { findValid } from '../find-valid.ts';
import { getProposal } from '../read-proposals.ts';
import { saveProposal } from '../save-proposal.ts';
import { startProposal } from '../start-proposal.ts';
import { submitProposal } from '../submit-proposal.ts';

export const wholeProposal: ProposalContent = {
  ...emptyProposal,
  plan: '以小样本学习识别缺陷',
  leader: '李示例',
  team: '五人团队',
  trackRecord: '两条产线',
  commitments: [
    { indicator: 0, committed: '96', note: '' },
    { indicator: 1, committed: '80', note: '' },
  ],
  schedule: [{ title: '样机', due: '2027-03-31', result: '样机一台' }],
  priceFen: 120_000_000,
  risks: '数据不足',
  pledgesIp: true,
  pledgesIntegrity: true,
};

export type Vendor = Person & { organisationId: string };

type Given = Parameters<typeof buildChallenge>[1];

/** A server with a bureau and bodies that answer challenges; the clock only ever moves forward. */
export async function startProposalTest(options: Parameters<typeof startTestApp>[0] = {}) {
  const t = await startTestApp(options);
  const now = () => t.clock.now();
  const buildVendor = async (): Promise<Vendor> => {
    const person = await buildPerson(t);
    return { ...person, organisationId: await buildOrganisation(t, [person.actor]) };
  };
  const clerk = await buildClerk(t);
  const { draft, submitted, close, sweep } = stepsOf(t);
  return {
    t,
    clerk,
    now,
    draft,
    submitted,
    close,
    sweep,
    buildVendor,
    buildClerk: () => buildClerk(t),
    buildPerson: () => buildPerson(t),
    buildOrganisation: (...members: Parameters<typeof buildOrganisation>[1]) => buildOrganisation(t, members),
    buildChallenge: (given: Given = {}) => buildChallenge(t, given),
    /** A closed challenge with so many valid proposals on it. */
    async judged(count: number, given: Given = {}) {
      const challenge = await buildChallenge(t, given);
      const vendors = await Promise.all(Array.from({ length: count }, buildVendor));
      const ids: string[] = [];
      for (const vendor of vendors) ids.push(await submitted(vendor, challenge));
      await close(challenge);
      for (const id of ids) await findValid(clerk, id);
      return { challenge, vendors, ids };
    },
    find: (id: string) => findValid(clerk, id),
    /** Closes when the last mail is on its way: by a clock that jumped ten days it would look forgotten. */
    async end() {
      await eventually('outbox is empty', async () => {
        const { rowCount } = await t.services.pool.query('select 1 from outbox limit 1');
        return rowCount === 0;
      });
      await t.close();
    },
    async statusOf(id: string) {
      const query = 'select status from proposals where id = $1';
      const { rows } = await t.services.pool.query<{ status: string }>(query, [id]);
      return rows[0]?.status;
    },
    see: getProposal,
  };
}

async function buildClerk(t: TestApp): Promise<Person> {
  const person = await buildPerson(t);
  await t.services.db.insert(roleGrants).values({ userId: person.actor.userId, role: 'bureau_clerk' });
  const roles = ['bureau_clerk'] as const;
  return { ...person, actor: { ...person.actor, roles, capabilities: capabilitiesOf(roles) } };
}

/** What happens to a proposal and its challenge before anybody looks. */
function stepsOf(t: TestApp) {
  const now = () => t.clock.now();
  const { log } = t.services;
  const ofSystem = { actor: system('test'), requestId: 'test', log, services: t.services };
  /** A draft that is whole. */
  const draft = async (by: Vendor, { challengeId }: Challenge, content: Partial<ProposalContent> = {}) => {
    const { organisationId } = by;
    const id = await startProposal(by, { challengeId, organisationId, startedAt: now() });
    const changes = { ...wholeProposal, ...content };
    await saveProposal(by, id, { revision: 1, changes, startedAt: now() });
    return id;
  };
  const submitted = async (by: Vendor, challenge: Challenge, content: Partial<ProposalContent> = {}) =>
    await submitProposal(by, await draft(by, challenge, content), { revision: 2, startedAt: now() });
  const sweep = () => closeDue(ofSystem);
  /** The clock reaches the deadline, and the sweep comes. */
  const close = async ({ deadlineAt }: Challenge) => {
    if (now() < deadlineAt) t.clock.set(deadlineAt);
    await sweep();
  };
  return { draft, submitted, sweep, close };
}
export type ProposalTest = Awaited<ReturnType<typeof startProposalTest>>;

/** `done`, or the code of the refusal. */
export const codeOf = async (run: Promise<unknown>): Promise<string> =>
  await run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** An answer without the one field that differs between two requests. */
export const withoutId = (answer: Awaited<ReturnType<Client['request']>>) => ({
  status: answer.statusCode,
  body: answer.body.replace(/"requestId":"[^"]*"/, ''),
});
