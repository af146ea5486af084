import type { ReceiptView, SubmissionView } from '@jiebang/contracts/submissions';
import type { files } from '@jiebang/db/schema/files';
import type { submissions } from '@jiebang/db/schema/submissions';
import { type Actor, holds } from '../../platform/actor.ts';
import { can, type SubmissionAction } from './submissions.policy.ts';
import type { SubmissionRow } from './submissions.repository.ts';

type Row = NonNullable<SubmissionRow>;
export type Viewer = {
  actor: Actor;
  member: boolean;
  now: Date;
  place: { position: number; meanMs: number | null } | null;
  evaluators: number;
};

const ACTIONS: readonly SubmissionAction[] = ['withdraw', 'choose', 'download', 'replay'];

/** Row and viewer → view. The score on hidden rows stays hidden until the reveal, for organisers too. */
export function presentSubmission(row: Row, viewer: Viewer): SubmissionView {
  const { submission, evaluation, file, phase } = row;
  const revealed = phase.status === 'revealed';
  const { place } = viewer;
  return {
    id: submission.id,
    phaseId: submission.phaseId,
    teamId: submission.teamId,
    teamName: row.teamName,
    number: submission.number,
    submittedBy: viewer.member || holds(viewer.actor, 'competitions.manage') ? row.submittedBy : '',
    fileName: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    comment: submission.comment,
    status: submission.status,
    chosen: submission.chosen,
    receivedAt: submission.receivedAt.toISOString(),
    metric: evaluation.metric,
    evaluation: {
      id: evaluation.id,
      status: evaluation.status,
      attempt: evaluation.attempt,
      position: place?.position ?? null,
      expectedWaitMs:
        place && place.meanMs !== null ? (place.position * place.meanMs) / viewer.evaluators : null,
      deadlineAt: evaluation.deadlineAt?.toISOString() ?? null,
      publicScore: evaluation.publicScore,
      privateScore: revealed ? evaluation.privateScore : null,
      rows: evaluation.rows,
      durationMs: evaluation.durationMs,
      failure: evaluation.failure
        ? { ...evaluation.failure, refunded: submission.quotaRefundedAt !== null }
        : null,
      finishedAt: evaluation.finishedAt?.toISOString() ?? null,
    },
    abilities: ACTIONS.filter((action) => can(viewer.actor, action, row, viewer.now, viewer.member)),
  };
}

type Received = {
  submission: Pick<
    typeof submissions.$inferSelect,
    'id' | 'phaseId' | 'teamId' | 'receivedAt' | 'auditEntry' | 'receiptSignature' | 'receiptKeyId'
  >;
  file: Pick<typeof files.$inferSelect, 'name' | 'bytes' | 'sha256' | 'sm3'>;
};

/** The fields that the receipt's signature covers. */
export function receiptFields({
  submission,
  file,
}: {
  submission: Omit<Received['submission'], 'receiptSignature' | 'receiptKeyId'>;
  file: Received['file'];
}) {
  return {
    submissionId: submission.id,
    phaseId: submission.phaseId,
    teamId: submission.teamId,
    receivedAt: submission.receivedAt.toISOString(),
    fileName: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    sm3: file.sm3,
    chainEntry: submission.auditEntry.toString(),
  };
}

export function presentReceipt(row: Received): ReceiptView {
  return {
    ...receiptFields(row),
    signature: row.submission.receiptSignature,
    keyId: row.submission.receiptKeyId,
  };
}
