import QRCode from 'qrcode';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { Client } from './client.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashRecoveryCode, newRecoveryCode, RECOVERY_CODES } from './recovery-code.ts';
import { replaceRecoveryCodes, updatePendingTotp, updateTotpEnabled } from './second-factor.repository.ts';
import { deleteSessionsOf } from './sessions.repository.ts';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';
import { findUser, type UserRow } from './users.repository.ts';

/**
 * Whose authenticator is set up: a signed-in person's, or one's whose roles demand it and who cannot go further
 * without. Tokens and sessions that wait for a code are refused; demonstration accounts have no second factor.
 */
async function requireOwner(ctx: Ctx, { session }: Client): Promise<UserRow> {
  if (!session) throw new AppError('sign_in_required');
  if (session.state === 'totp') throw new AppError('totp_required');
  const user = await findUser(ctx.services.db, { id: session.userId });
  if (!user) throw new AppError('sign_in_required');
  if (user.demoKey !== null) throw new AppError('forbidden', 'demonstration account');
  if (user.totpEnabledAt) throw new AppError('totp_already_enabled');
  return user;
}

/** Makes a seed and shows it once; it counts for nothing until a code proves that the authenticator has it. */
export async function beginTotp(ctx: Ctx, client: Client) {
  const user = await requireOwner(ctx, client);
  const secret = newTotpSecret();
  const sealed = ctx.services.secretBox.seal(secret);
  const uri = totpUri(secret, user.email);
  const qrSvg = await QRCode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  await transact(ctx, async (work) => {
    if (!(await updatePendingTotp(work.tx, user.id, sealed))) throw new AppError('totp_already_enabled');
    await work.audit({ action: 'totp.begin', subjectType: 'user', subjectId: user.id });
  });
  return { secret, uri, qrSvg };
}

/** Enables the authenticator with a first code, hands out recovery codes, ends every other session. */
export async function enableTotp(
  ctx: Ctx,
  code: string,
  client: Client,
): Promise<{ recoveryCodes: string[]; opened: OpenedSession }> {
  const user = await requireOwner(ctx, client);
  const { secretBox, clock } = ctx.services;
  const sealed = user.totpSecret;
  const step = sealed ? await totpStep(secretBox.open(sealed), code.replace(/\s/g, ''), clock.now()) : null;
  if (!sealed || step === null) throw new AppError('totp_wrong');
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const opened = await transact(ctx, async (work) => {
    if (!(await updateTotpEnabled(work.tx, user.id, { sealed, step, now: work.now })))
      throw new AppError('conflict', 'seed replaced or enabled meanwhile');
    await replaceRecoveryCodes(work.tx, user.id, recoveryCodes.map(hashRecoveryCode));
    await deleteSessionsOf(work.tx, user.id);
    await work.audit({ action: 'totp.enable', subjectType: 'user', subjectId: user.id });
    return await openSession(work, { userId: user.id, state: 'full', by: 'totp_setup' }, client);
  });
  return { recoveryCodes, opened };
}
