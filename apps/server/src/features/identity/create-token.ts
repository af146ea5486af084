import type { TokenScope } from '@jiebang/domain/identity/roles';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { presentToken } from './identity.presenter.ts';
import { hashSecret, newSecret, TOKEN_PREFIX } from './secrets.ts';
import { insertToken } from './tokens.repository.ts';

const DAY_MS = 86_400_000;
type Input = { name: string; scopes: TokenScope[]; expiresInDays: number | null };

/** New personal access token. The secret is in this answer and nowhere else. */
export async function createToken(ctx: Ctx, actor: UserActor, input: Input) {
  const secret = `${TOKEN_PREFIX}${newSecret()}`;
  const scopes = [...new Set(input.scopes)];
  const row = await transact(ctx, async (work) => {
    const expiresAt =
      input.expiresInDays === null ? null : new Date(work.now.getTime() + input.expiresInDays * DAY_MS);
    const inserted = await insertToken(work.tx, {
      userId: actor.userId,
      name: input.name,
      tokenHash: hashSecret(secret),
      scopes,
      createdAt: work.now,
      expiresAt,
    });
    await work.audit({
      action: 'token.create',
      subjectType: 'token',
      subjectId: inserted.id,
      data: { scopes, expiresAt },
    });
    return inserted;
  });
  return { token: presentToken(row), secret };
}
