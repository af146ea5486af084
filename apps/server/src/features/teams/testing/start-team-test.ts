import { randomUUID } from 'node:crypto';
import { users } from '@jiebang/db/schema/identity';
import { buildDraftPhase } from '../../../../test/build.ts';
import { type Client, startTestApp } from '../../../../test/harness.ts';
import type { UserActor } from '../../../platform/actor.ts';
import type { Ctx } from '../../../platform/context.ts';
import { AppError } from '../../../platform/errors.ts';

export const DAY_MS = 86_400_000;
export type SeenTeam = {
  id: string;
  name: string;
  status: string;
  members: { userId: string; captain: boolean }[];
  invitations: { id: string; email: string; status: string }[];
  abilities: string[];
};
export type Person = Ctx & { actor: UserActor };
type Captain = Client & { teamId: string };

/** A server with its clerk, and people who take part in its competitions. */
export async function startTeamTest() {
  const t = await startTestApp();
  const clerk = await t.as('bureau_clerk');
  return {
    t,
    clerk,
    buildPublished: async (maxTeamSize = 5) => {
      const built = await buildDraftPhase(t);
      await clerk.request('PATCH', `/api/competitions/${built.competitionId}`, { maxTeamSize });
      await clerk.request('POST', `/api/competitions/${built.competitionId}/publish`, {});
      return built;
    },
    /** A person without a browser: the races are run against the use cases themselves. */
    buildPerson: async (emailVerified = true): Promise<Person> => {
      const email = `p-${randomUUID()}@people.example`;
      const name = '示例·参赛者';
      const [row] = await t.services.db.insert(users).values({ email, name }).returning({ id: users.id });
      const userId = row?.id as string;
      const none = { roles: [], capabilities: [], scopes: null, demo: false };
      const actor: UserActor = { kind: 'user', userId, name, email, emailVerified, ...none };
      return { actor, requestId: 'test', log: t.services.log, services: t.services };
    },
    invite: async (captain: Captain, email: string): Promise<string> => {
      const answer = await captain.request('POST', `/api/teams/${captain.teamId}/invitations`, { email });
      const invitation = answer.json<SeenTeam>().invitations?.find((one) => one.email === email);
      if (!invitation) throw new Error(`invite: ${answer.body}`);
      return invitation.id;
    },
    see: async (by: Client, teamId: string) =>
      (await by.request('GET', `/api/teams/${teamId}`)).json<SeenTeam>(),
  };
}
export type TeamTest = Awaited<ReturnType<typeof startTeamTest>>;

/** `done`, or the code of the refusal. */
export const codeOf = async (run: Promise<unknown>): Promise<string> =>
  await run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** A problem without the one field that differs between two requests. */
export const withoutId = (body: string) => ({ ...JSON.parse(body), requestId: '' });
