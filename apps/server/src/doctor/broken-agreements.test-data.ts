import { createHash } from 'node:crypto';
import { draftFromProposal } from '@jiebang/domain/agreements/content';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { emptyProposal } from '@jiebang/domain/proposals/content';
import { emptyScenario } from '@jiebang/domain/scenarios/content';
import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;
const CHALLENGE = id(1);
const PROPOSAL = id(2);
const AGREEMENT = id(3);
const POSTER = id(4);
const MILESTONE = id(5);

const agreed = {
  ...draftFromProposal({
    ...emptyProposal,
    schedule: [{ title: '样机', due: '2026-12-31', result: '一台' }],
  }),
  priceFen: 100,
};
const text = canonicalJson(agreed);
const document = canonicalJson({ content: agreed });
const sm3 = createHash('sm3').update(document).digest('hex');
const content = `'${JSON.stringify({ ...emptyScenario, title: '示例榜题', mode: 'supply_demand' })}'`;

/** An agreement that was accepted, with everything that belongs to it; `changes` break it. */
const scene = (...changes: string[]) =>
  [
    `insert into challenges (id, list_id, scenario_id, organisation_id, position, code, status, content, rubric, deadline_at, published_at)
       values ('${CHALLENGE}', '${id(6)}', '${id(7)}', '${POSTER}', 1, 'JB-2026-8-01', 'archived', ${content},
               '{"criteria":[],"bands":[],"machineWeight":0}', '2026-11-01T16:00:00Z', '2026-10-01T00:00:00Z')`,
    `insert into proposals (id, challenge_id, organisation_id, code, status, content, created_by, submitted_at, receipt_signature)
       values ('${PROPOSAL}', '${CHALLENGE}', '${IDS.organisation}', 'SB-2026-0001', 'contracted', '{}', '${IDS.captain}',
               '2026-10-20T00:00:00Z', 's')`,
    `insert into agreements (id, proposal_id, challenge_id, poster_id, solver_id, code, status, content, pen, version, created_by,
                             proposed_by, agreed_by, agreed_at, recorded_by, recorded_at, over_at)
       values ('${AGREEMENT}', '${PROPOSAL}', '${CHALLENGE}', '${POSTER}', '${IDS.organisation}', 'XY-2026-0001', 'accepted', '${text}',
               'solver', 1, '${IDS.captain}', '${IDS.captain}', '${IDS.member}', now(), '${IDS.member}', now(), now())`,
    `insert into agreement_versions (agreement_id, version, content, document, sm3, side, proposed_by, proposed_at)
       values ('${AGREEMENT}', 1, '${text}', '${document}', '${sm3}', 'solver', '${IDS.captain}', now())`,
    `insert into milestones (id, agreement_id, position, title, deliverable, planned_day, share_fen, status, actual_day)
       values ('${MILESTONE}', '${AGREEMENT}', 0, '样机', '一台', '2026-12-31', 100, 'done', '2026-11-20')`,
    `insert into milestone_reports (milestone_id, kind, text, by, at, accepted, decided_by, decided_at)
       values ('${MILESTONE}', 'completion', '完成', '${IDS.captain}', now(), true, '${IDS.member}', now())`,
    `insert into appraisals (agreement_id, number, score, grade, opinion, summary, results, side, appraised_by, appraised_at,
                             confirmed, decided_by, decided_at)
       values ('${AGREEMENT}', 1, 92, 'excellent', '同意', '简介', '[]', 'poster', '${IDS.captain}', now(), true, '${IDS.member}', now())`,
    ...changes,
  ].join('; ');

/** Whole: nothing about agreements may be found. */
export const WHOLE_AGREEMENT = scene();

export const AGREEMENT_CASES: [check: string, statements: string, evidence: string][] = [
  ['agreement_texts_match_their_hash', scene("update agreement_versions set sm3 = 'other'"), AGREEMENT],
  [
    'agreement_texts_match_their_hash',
    scene(`update agreement_versions set content = content || '{"priceFen":1}'`),
    AGREEMENT,
  ],
  [
    'agreed_texts_are_what_was_proposed',
    scene(`update agreements set content = content || '{"otherTerms":"x"}'`),
    AGREEMENT,
  ],
  ['milestones_are_those_agreed', scene('update milestones set share_fen = 99'), AGREEMENT],
  [
    'contracted_proposals_have_their_agreement',
    scene(`update proposals set status = 'won' where id = '${PROPOSAL}'`),
    PROPOSAL,
  ],
  ['done_milestones_were_accepted', scene('delete from milestone_reports'), MILESTONE],
  ['concluded_acceptances_were_confirmed', scene('delete from appraisals'), AGREEMENT],
  [
    'challenges_follow_their_agreements',
    scene(`update challenges set status = 'terminated' where id = '${CHALLENGE}'`),
    CHALLENGE,
  ],
  ['agreement_codes_have_no_gap', scene("update agreements set code = 'XY-2026-0002'"), 'XY-2026'],
];
