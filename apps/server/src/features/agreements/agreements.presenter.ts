import type { AppraisalView } from '@jiebang/contracts/acceptance';
import type { AgreementSide, AgreementSummary, AgreementView } from '@jiebang/contracts/agreements';
import { agreementActions } from '@jiebang/contracts/agreements';
import { type MilestoneView, milestoneActions } from '@jiebang/contracts/milestones';
import { appraiserOf, type Grade } from '@jiebang/domain/agreements/acceptance';
import { agreementWords, checkAgreement } from '@jiebang/domain/agreements/check-agreement';
import type { AgreementAct, MilestoneStatus, ReportKind, Side } from '@jiebang/domain/agreements/lifecycle';
import { daysLate, isDueSoon } from '@jiebang/domain/agreements/milestone-clock';
import type { Mode } from '@jiebang/domain/scenarios/content';
import type { Actor } from '../../platform/actor.ts';
import { can, canMilestone, sideOf, turnOf } from './agreements.policy.ts';
import type { AgreementPlace, listActs, VersionRow } from './agreements.repository.ts';
import type { listAppraisals, listReports, MilestoneRow } from './progress.repository.ts';

const clockOf = (milestone: { plannedDay: string; status: string }, now: Date) => {
  const planned = { plannedDay: milestone.plannedDay, status: milestone.status as MilestoneStatus };
  return { daysLate: daysLate(planned, now.getTime()), dueSoon: isDueSoon(planned, now.getTime()) };
};

export function presentChallenge({ id, code, title, mode, status }: AgreementPlace['challenge']) {
  return { id, code, title, status, mode: mode as Mode };
}

export function presentSummary(actor: Actor, place: AgreementPlace, now: Date): AgreementSummary {
  const { agreement, next } = place;
  return {
    id: agreement.id,
    code: agreement.code,
    status: agreement.status,
    challenge: presentChallenge(place.challenge),
    proposal: { id: agreement.proposalId, code: place.proposalCode },
    poster: { id: agreement.posterId, name: place.poster },
    solver: { id: agreement.solverId, name: place.solver },
    side: sideOf(actor, place),
    turn: turnOf(place),
    updatedAt: agreement.updatedAt.toISOString(),
    rectifyBy: agreement.rectifyBy?.toISOString() ?? null,
    next: next && { title: next.title, plannedDay: next.plannedDay, ...clockOf(next, now) },
    milestones: { over: place.milestones - place.openMilestones, all: place.milestones },
  };
}

type Parts = {
  versions: VersionRow[];
  acts: Awaited<ReturnType<typeof listActs>>;
  milestones: MilestoneRow[];
  reports: Awaited<ReturnType<typeof listReports>>;
  appraisals: Awaited<ReturnType<typeof listAppraisals>>;
};

/** The side that holds the pen reads what it writes; everybody else what was put before them. */
export function presentAgreement(
  actor: Actor,
  place: AgreementPlace,
  parts: Parts,
  now: Date,
): AgreementView {
  const { agreement, challenge } = place;
  const side = sideOf(actor, place);
  const { indicators, consortium } = challenge.content;
  const latest = parts.versions.at(-1) ?? null;
  const writes = agreement.status === 'draft' && side === agreement.pen;
  const may = (action: AgreementView['abilities'][number]) => can(actor, action, place);
  return {
    ...presentSummary(actor, place, now),
    revision: agreement.revision,
    pen: agreement.pen as Side,
    version: agreement.version,
    sm3: latest?.sm3 ?? null,
    content: writes ? agreement.content : (latest?.content ?? null),
    indicators,
    consortium,
    problems: may('edit') ? presentProblems(agreement.content, { indicators }) : [],
    publishes: { poster: agreement.posterPublishes, solver: agreement.solverPublishes },
    appraiser: appraiserOf(challenge.mode as Mode),
    createdAt: agreement.createdAt.toISOString(),
    agreedAt: agreement.agreedAt?.toISOString() ?? null,
    recordedAt: agreement.recordedAt?.toISOString() ?? null,
    handedInAt: agreement.handedInAt?.toISOString() ?? null,
    overAt: agreement.overAt?.toISOString() ?? null,
    versions: parts.versions.map((row) => ({
      version: row.version,
      sm3: row.sm3,
      side: row.side as Side,
      proposedAt: row.proposedAt.toISOString(),
    })),
    acts: parts.acts.map(({ act, by }) => ({
      kind: act.kind as AgreementAct,
      side: act.side as AgreementSide,
      by: named(by, act.side, side),
      at: act.at.toISOString(),
      version: act.version,
      text: act.text,
    })),
    plan: parts.milestones.map((row) => presentMilestone(actor, place, row, parts.reports, now)),
    appraisals: shownAppraisals(parts.appraisals, side),
    isCase: isShown(place, parts.appraisals),
    abilities: agreementActions.filter(may),
  };
}

/** An officer's name is for the office. */
const named = (name: string | null, of: string, viewer: AgreementSide | null) =>
  of === 'bureau' && viewer !== 'bureau' ? null : name;

export const presentProblems = (...given: Parameters<typeof checkAgreement>) =>
  checkAgreement(...given).map((problem) => ({
    field: problem.field,
    code: problem.code,
    at: problem.at,
    words: agreementWords(problem),
  }));

function presentMilestone(
  actor: Actor,
  place: AgreementPlace,
  row: MilestoneRow,
  reports: Parts['reports'],
  now: Date,
): MilestoneView {
  return {
    id: row.id,
    position: row.position,
    title: row.title,
    deliverable: row.deliverable,
    plannedDay: row.plannedDay,
    actualDay: row.actualDay,
    shareFen: row.shareFen,
    status: row.status,
    ...clockOf(row, now),
    cancelReason: row.cancelReason,
    reports: reports
      .filter(({ report }) => report.milestoneId === row.id)
      .map(({ report, by, file }) => ({
        id: report.id,
        kind: report.kind as ReportKind,
        text: report.text,
        file: file && { name: file.name, bytes: file.bytes, sha256: file.sha256 },
        by,
        at: report.at.toISOString(),
        accepted: report.accepted,
        reason: report.reason,
        decidedAt: report.decidedAt?.toISOString() ?? null,
      })),
    abilities: milestoneActions.filter((action) => canMilestone(actor, action, place, row)),
  };
}

/** What is not confirmed yet is between who gave it and the office: a conclusion is told when it is one. */
function shownAppraisals(rows: Parts['appraisals'], viewer: AgreementSide | null): AppraisalView[] {
  return rows
    .filter(({ appraisal }) => appraisal.confirmed || viewer === 'bureau' || viewer === appraisal.side)
    .map(({ appraisal, by, decidedBy }) => ({
      number: appraisal.number,
      score: appraisal.score,
      grade: appraisal.grade as Grade,
      opinion: appraisal.opinion,
      expertOpinion: appraisal.expertOpinion,
      summary: appraisal.summary,
      results: appraisal.results,
      side: appraisal.side as 'poster' | 'bureau',
      by: named(by, appraisal.side, viewer),
      at: appraisal.appraisedAt.toISOString(),
      confirmed: appraisal.confirmed,
      reason: appraisal.reason,
      decidedBy: viewer === 'bureau' ? decidedBy : null,
      decidedAt: appraisal.decidedAt?.toISOString() ?? null,
    }));
}

/** The condition of `cases.repository`, for one that is at hand. */
const isShown = ({ agreement, challenge }: AgreementPlace, rows: Parts['appraisals']): boolean =>
  agreement.status === 'accepted' &&
  agreement.posterPublishes &&
  agreement.solverPublishes &&
  challenge.content.openness !== 'directed' &&
  rows.some(({ appraisal }) => appraisal.confirmed && appraisal.grade !== 'fail');
