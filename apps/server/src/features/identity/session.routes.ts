import * as contract from '@jiebang/contracts/identity';
import type { Ctx } from '../../platform/context.ts';
import { type Http, type Route, route } from '../../platform/http/route.ts';
import { clientOf } from './client.ts';
import { confirmTotp } from './confirm-totp.ts';
import { describeSession } from './describe-session.ts';
import type { OpenedSession } from './open-session.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { enableTotp } from './set-up-totp.ts';
import { signIn } from './sign-in.ts';
import { signInDemo } from './sign-in-demo.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';

/** Hands the browser its session, after the transaction that opened it. */
async function hand(ctx: Ctx, { reply }: Pick<Http, 'reply'>, opened: OpenedSession) {
  setSessionCookie(reply, ctx.services.env, opened.secret);
  return await describeSession(ctx, opened);
}

/** Routes that look at the session themselves, and those that open or end one. */
export const sessionRoutes: Route[] = [
  route(contract.getSession, (ctx, _input, { request }) => {
    const { session } = request.authentication;
    // A token with `profile:read` has no session and asks who it speaks for.
    const holder = ctx.actor.kind === 'user' ? ctx.actor : null;
    const byToken = holder && ({ userId: holder.userId, state: 'full', csrfToken: null } as const);
    return describeSession(ctx, session ?? byToken);
  }),
  route(contract.signIn, async (ctx, { body }, http) =>
    hand(ctx, http, await signIn(ctx, body, clientOf(http.request))),
  ),
  route(contract.signInDemo, async (ctx, { body }, http) =>
    hand(ctx, http, await signInDemo(ctx, body.key, clientOf(http.request))),
  ),
  route(contract.confirmTotp, async (ctx, { body }, http) =>
    hand(ctx, http, await confirmTotp(ctx, body.code, clientOf(http.request))),
  ),
  route(contract.signOut, async (ctx, _input, { request, reply }) => {
    await signOut(ctx, clientOf(request));
    clearSessionCookie(reply, ctx.services.env);
    return { ok: true as const };
  }),
  route(contract.signUp, async (ctx, { body }, http) =>
    hand(ctx, http, await signUp(ctx, body, clientOf(http.request))),
  ),
  route(contract.enableTotp, async (ctx, { body }, http) => {
    const { recoveryCodes, opened } = await enableTotp(ctx, body.code, clientOf(http.request));
    return { recoveryCodes, session: await hand(ctx, http, opened) };
  }),
];
