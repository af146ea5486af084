import * as contract from '@jiebang/contracts/identity';
import { type Route, route } from '../../platform/http/route.ts';
import { requireUser } from '../../platform/require-user.ts';
import { changePassword } from './change-password.ts';
import { clientOf } from './client.ts';
import { completePasswordReset } from './complete-password-reset.ts';
import { createToken } from './create-token.ts';
import { describeSession } from './describe-session.ts';
import { disableUser } from './disable-user.ts';
import { enableUser } from './enable-user.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { grantRole } from './grant-role.ts';
import { listUsers } from './list-users.ts';
import { listConsents, listSessions, listTokens } from './read-account.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resendVerification } from './resend-verification.ts';
import { resetTotp } from './reset-totp.ts';
import { revokeRole } from './revoke-role.ts';
import { revokeToken } from './revoke-token.ts';
import { sessionRoutes } from './session.routes.ts';
import { beginTotp } from './set-up-totp.ts';
import { unlockUser } from './unlock-user.ts';
import { updateProfile } from './update-profile.ts';
import { verifyEmail } from './verify-email.ts';

const done = { ok: true as const };

const accountRoutes: Route[] = [
  route(contract.verifyEmail, async (ctx, { body }) => {
    await verifyEmail(ctx, body.token);
    return done;
  }),
  route(contract.resendVerification, async (ctx, _input, { request }) => {
    await resendVerification(ctx, requireUser(ctx), clientOf(request));
    return done;
  }),
  route(contract.requestPasswordReset, async (ctx, { body }, { request }) => {
    await requestPasswordReset(ctx, body.email, clientOf(request));
    return done;
  }),
  route(contract.completePasswordReset, async (ctx, { body }) => {
    await completePasswordReset(ctx, body);
    return done;
  }),
  route(contract.changePassword, async (ctx, { body }, { request }) => {
    await changePassword(ctx, requireUser(ctx), body, clientOf(request));
    return done;
  }),
  route(contract.updateProfile, async (ctx, { body }, { request }) => {
    await updateProfile(ctx, requireUser(ctx), body);
    return await describeSession(ctx, request.authentication.session);
  }),
  route(contract.beginTotp, (ctx, _input, { request }) => beginTotp(ctx, clientOf(request))),
  route(contract.renewRecoveryCodes, async (ctx, { body }) => ({
    recoveryCodes: await renewRecoveryCodes(ctx, requireUser(ctx), body.code),
  })),
  route(contract.listTokens, (ctx) => listTokens(ctx, requireUser(ctx))),
  route(contract.createToken, (ctx, { body }) => createToken(ctx, requireUser(ctx), body)),
  route(contract.revokeToken, async (ctx, { params }) => {
    await revokeToken(ctx, requireUser(ctx), params.id);
    return done;
  }),
  route(contract.listSessions, (ctx, _input, { request }) =>
    listSessions(ctx, requireUser(ctx), clientOf(request)),
  ),
  route(contract.endOtherSessions, async (ctx, _input, { request }) => {
    await endOtherSessions(ctx, requireUser(ctx), clientOf(request));
    return done;
  }),
  route(contract.listConsents, (ctx) => listConsents(ctx, requireUser(ctx))),
];

const administrationRoutes: Route[] = [
  route(contract.listUsers, (ctx, { query }) => listUsers(ctx, query)),
  route(contract.disableUser, (ctx, { params, body }) => disableUser(ctx, params.id, body.reason)),
  route(contract.enableUser, (ctx, { params, body }) => enableUser(ctx, params.id, body.reason)),
  route(contract.listSecurityUsers, (ctx, { query }) => listUsers(ctx, query)),
  route(contract.grantRole, (ctx, { params, body }) => grantRole(ctx, params.id, body)),
  route(contract.revokeRole, (ctx, { params, body }) => revokeRole(ctx, params.id, body)),
  route(contract.unlockUser, (ctx, { params, body }) => unlockUser(ctx, params.id, body.reason)),
  route(contract.resetTotp, (ctx, { params, body }) => resetTotp(ctx, params.id, body.reason)),
];

export const identityRoutes: Route[] = [...sessionRoutes, ...accountRoutes, ...administrationRoutes];
