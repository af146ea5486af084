import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDraftPhase, buildTeam } from '../../../test/build.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { openMailbox } from '../../../test/mailbox.ts';
import { system } from '../../platform/actor.ts';
import { handle } from './mail-invitation.handler.ts';

let test: TestApp;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let captain: Client & { teamId: string };
beforeAll(async () => {
  mailbox = await openMailbox();
  test = await startTestApp({ env: { SMTP_URL: mailbox.url } });
  const { competitionId, clerk } = await buildDraftPhase(test);
  await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
  captain = await buildTeam(test, competitionId, 'vendor', '青禾队（示例）');
});
afterAll(async () => {
  await test.close();
  await mailbox.close();
});

const invite = async (email: string) => {
  const answer = await captain.request('POST', `/api/teams/${captain.teamId}/invitations`, { email });
  const { invitations } = answer.json<{ invitations: { id: string; email: string }[] }>();
  return invitations.find((one) => one.email === email)?.id as string;
};
const mailInvitation = (invitationId: string) => {
  const { services } = test;
  const ctx = { actor: system('test'), requestId: 'test', log: services.log, services };
  return handle(ctx, { of: 'team', invitationId });
};

it('a team’s invitation reaches who has no account by mail, and who has one on the page', async () => {
  const worker = test.startWorker();
  await invite('judge@demo.example');
  await invite('newcomer@example.org');
  const mail = await mailbox.find('newcomer@example.org', 'Invitation to a team');
  await worker.close();
  expect(mail.text).toContain('青禾队（示例）');
  expect(mail.text).toContain('/sign-up');
  const judge = await test.as('judge');
  const { items } = (await judge.request('GET', '/api/me/notifications')).json();
  expect(items[0]).toMatchObject({ kind: 'team_invitation', data: { team: '青禾队（示例）' } });
});

it('an invitation that was taken back, or never was, is not mailed', async () => {
  const id = await invite('revoked@example.org');
  await captain.request('DELETE', `/api/team-invitations/${id}`);
  await mailInvitation(id);
  await mailInvitation(randomUUID());
  expect(mailbox.mails.filter(({ to }) => to === 'revoked@example.org')).toEqual([]);
});
