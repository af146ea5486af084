import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deed } from '../../../test/commit-and-die.ts';
import { eventually } from '../../../test/harness.ts';
import { openMailbox } from '../../../test/mailbox.ts';
import { type ProposalTest, startProposalTest } from '../proposals/testing/start-proposal-test.ts';

const DOOMED = join(import.meta.dirname, '../../../test/commit-and-die.ts');
const useCase = (slice: string, file: string) => join(import.meta.dirname, `../${slice}/${file}.ts`);

let p: ProposalTest;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  mailbox = await openMailbox();
  p = await startProposalTest({
    env: { SMTP_URL: mailbox.url, JIEBANG_PUBLIC_URL: 'https://jiebang.example' },
  });
});
afterAll(async () => {
  await p.end();
  await mailbox.close();
});

/** Does it in a process that is killed between the commit and the delivery of what it owes. */
async function doAndDie(deed: Omit<Deed, 'actor' | 'at'>): Promise<void> {
  const { env } = p.t.services;
  const child = spawn(process.execPath, [DOOMED], {
    env: {
      ...process.env,
      JIEBANG_MODE: 'test',
      JIEBANG_DATA_DIR: p.t.dataDir,
      DATABASE_URL: p.t.databaseUrl,
      SMTP_URL: env.SMTP_URL,
      DEED: JSON.stringify({ ...deed, actor: p.clerk.actor, at: p.now().toISOString() }),
    },
    stdio: 'inherit',
  });
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
}

const rows = async (query: string, args: unknown[] = []) => (await p.t.services.pool.query(query, args)).rows;

/** Everybody whose proposal stands there has a proved address, so that mails go out. */
async function judged(count: number) {
  const made = await p.judged(count);
  const users = made.vendors.map(({ actor }) => actor.userId);
  await rows('update users set email_verified_at = now() where id = any($1)', [users]);
  return {
    ...made,
    challengeId: made.challenge.challengeId,
    addresses: made.vendors.map(({ actor }) => actor.email),
  };
}

describe('a process killed between a commit and its notification', () => {
  test.each([
    {
      what: 'a selection',
      kind: 'proposal_standing',
      subject: '揭榜评选结果',
      deed: (challengeId: string, ids: string[]) => ({
        file: useCase('proposals', 'select-proposals'),
        name: 'selectProposals',
        args: [
          { challengeId, shortlisted: ids.slice(0, 1), reserve: [], reason: '综合比选', supersedes: null },
        ],
      }),
    },
    {
      what: 'a declaration that a challenge is unclaimed',
      kind: 'proposal_unclaimed',
      subject: '榜题流标',
      deed: (challengeId: string) => ({
        file: useCase('proposals', 'declare-unclaimed'),
        name: 'declareUnclaimed',
        args: [challengeId, '有效申报不足'],
      }),
    },
  ])('tells everybody concerned once: $what', async ({ kind, subject, deed }) => {
    const { challengeId, ids, addresses } = await judged(2);
    const mailsOf = () =>
      mailbox.mails.filter((mail) => addresses.includes(mail.to) && mail.subject.includes(subject));
    await rows('delete from outbox');
    await doAndDie(deed(challengeId, ids));
    expect(await rows('select 1 from outbox')).not.toHaveLength(0);
    expect(mailsOf()).toHaveLength(0);
    const worker = p.t.startWorker();
    await eventually('every mail', async () => mailsOf().length >= addresses.length, 30_000);
    await eventually('an empty outbox', async () => (await rows('select 1 from outbox')).length === 0);
    const told = await rows('select user_id from notifications where kind = $1 and link = any($2)', [
      kind,
      ids.map((id) => `/workspace/proposals/${id}`),
    ]);
    expect(told).toHaveLength(addresses.length);
    expect(mailsOf()).toHaveLength(addresses.length);
    await worker.close();
  });
});
