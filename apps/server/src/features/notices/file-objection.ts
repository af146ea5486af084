import type { Tx } from '@jiebang/db/client';
import { groundAtDoor } from '@jiebang/domain/notices/check-objection';
import type { RefusalGround } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { takeUpload } from '../uploads/public.ts';
import { calendarFor, clockOf, takesObjections } from './clock-of.ts';
import { visibleTo } from './notices.policy.ts';
import { findNotice, lockNotice, type NoticeRow } from './notices.repository.ts';
import { insertObjection } from './objections.repository.ts';
import { findOwnOrganisation, insertObjector } from './objectors.repository.ts';
import { noticeNames } from './tell-notice.ts';
import { tellObjector, tellOfficers } from './tell-objector.ts';

/** Grounds that a rule can tell, as refusals at the door. */
const atDoor = {
  anonymous: 'objection_anonymous',
  no_evidence: 'objection_no_evidence',
} as const satisfies Partial<Record<RefusalGround, string>>;

/** A notice that takes objections at the instant the request began. */
async function requireOpenNotice(ctx: Ctx, tx: Tx, id: string, startedAt: Date): Promise<NoticeRow> {
  const row = await findNotice(tx, id, visibleTo(ctx.actor));
  if (!row) throw notFound('notice');
  const calendar = await calendarFor(tx, [row], startedAt);
  if (takesObjections(calendar, row, startedAt)) return row;
  const clock = row.notice.status === 'running' ? clockOf(calendar, row, startedAt) : null;
  const endsAt = clock && 'endsAt' in clock && clock.endsAt !== null ? new Date(clock.endsAt) : null;
  throw new AppError('objection_late', row.notice.status, {
    details: { endsAt: endsAt?.toISOString() ?? null },
  });
}

type Input = {
  noticeId: string;
  startedAt: Date;
  name: string;
  organisationId: string;
  identity: string;
  contact: string;
  grounds: string;
  evidence: string;
  uploadId: string | null;
};

/**
 * Files an objection under a real name; answers its id. The event in the audit log names neither the person nor the
 * request: only the officer who takes the case will know, and the log is read by others.
 */
export async function fileObjection(ctx: Ctx, input: Input): Promise<string> {
  const { userId, name: accountName } = requireUser(ctx);
  return await transact(ctx, async (work) => {
    await lockNotice(work.tx, input.noticeId);
    // After the lock: whoever was ending the notice at this moment is done, and we see it.
    const row = await requireOpenNotice(ctx, work.tx, input.noticeId, input.startedAt);
    const stated = { name: input.name || accountName, identity: await identityOf(work, userId, input) };
    const ground = groundAtDoor({ ...stated, evidence: input.evidence, hasFile: input.uploadId !== null });
    if (ground) throw new AppError(atDoor[ground]);
    const id = await insertObjection(work.tx, {
      noticeId: input.noticeId,
      receivedAt: input.startedAt,
      filedAt: work.now,
    });
    const { contact, grounds, evidence } = input;
    await insertObjector(work.tx, {
      ...stated,
      objectionId: id,
      userId,
      organisationId: input.organisationId || null,
      contact,
      grounds,
      evidence,
      fileId: input.uploadId === null ? null : await takeEvidence(work, userId, input.uploadId),
    });
    await work.audit({
      action: 'objection.file',
      subjectType: 'objection',
      subjectId: id,
      data: { noticeId: input.noticeId },
      unnamed: true,
    });
    await tellObjector(work, id, { kind: 'objection_received', data: noticeNames(row) });
    await tellOfficers(work, id, noticeNames(row), '');
    return id;
  });
}

/** The body that the objector belongs to, or what they say of themselves. */
async function identityOf(work: Work, userId: string, { organisationId, identity }: Input): Promise<string> {
  if (!organisationId) return identity;
  const name = await findOwnOrganisation(work.tx, userId, organisationId);
  if (name === null)
    throw new AppError('invalid_request', 'organisation', {
      errors: [{ path: 'organisationId', code: 'not_member', message: 'You do not belong to this body.' }],
    });
  return name;
}

/** The uploaded file; that it lapsed, or is somebody else's, is said at its place and not as a notice that is not there. */
async function takeEvidence(work: Work, userId: string, uploadId: string): Promise<string> {
  try {
    return await takeUpload(work, { uploadId, userId, purpose: 'objection_evidence' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    throw new AppError('invalid_request', 'upload', {
      errors: [
        { path: 'uploadId', code: 'file_gone', message: 'The file is not there any more: upload it again.' },
      ],
    });
  }
}
