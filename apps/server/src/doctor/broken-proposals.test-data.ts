import { createHash } from 'node:crypto';
import { emptyProposal } from '@jiebang/domain/proposals/content';
import { emptyScenario } from '@jiebang/domain/scenarios/content';
import { canonicalJson } from '../platform/audit/canonical-json.ts';
import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;
const CHALLENGE = id(1);
const PROPOSAL = id(2);
const SELECTION = id(3);
const POSTER = id(4);

const text = canonicalJson(emptyProposal);
const hash = (algorithm: string) => createHash(algorithm).update(text).digest('hex');
const [sha256, sm3] = [hash('sha256'), hash('sm3')];
const content = `'${JSON.stringify({ ...emptyScenario, title: '示例榜题', mode: 'supply_demand' })}'`;
const rubric = `'{"criteria":[],"bands":[],"machineWeight":0}'`;
const ENTRY = 900;

/** A proposal handed in on a challenge that is closed, with everything that belongs to it; `changes` break it. */
const scene = (status: string, ...changes: string[]) =>
  [
    `insert into challenges (id, list_id, scenario_id, organisation_id, position, code, status, content, rubric, deadline_at, published_at)
       values ('${CHALLENGE}', '${id(5)}', '${id(6)}', '${POSTER}', 1, 'JB-2026-9-01', 'judging', ${content}, ${rubric},
               '2026-11-23T16:00:00Z', '2026-11-01T00:00:00Z')`,
    `insert into audit_events (entry, at, action, subject_type, subject_id, data) overriding system value
       values (${ENTRY}, '2026-11-24T05:59:00Z', 'proposal.submit', 'proposal', '${PROPOSAL}', '{"sha256":"${sha256}","sm3":"${sm3}"}')`,
    `insert into proposals (id, challenge_id, organisation_id, code, status, content, created_by, submitted_by, submitted_at,
                            sha256, sm3, audit_entry, receipt_key_id, receipt_signature)
       values ('${PROPOSAL}', '${CHALLENGE}', '${IDS.organisation}', 'SB-2026-0001', '${status}', '${text}', '${IDS.captain}',
               '${IDS.captain}', '2026-11-20T00:00:00Z', '${sha256}', '${sm3}', ${ENTRY}, 'k', 's')`,
    `insert into proposal_versions (proposal_id, version, content, bytes, sha256, sm3, submitted_by, started_at, submitted_at,
                                    audit_entry, receipt_key_id, receipt_signature)
       values ('${PROPOSAL}', 1, '${text}', ${Buffer.byteLength(text)}, '${sha256}', '${sm3}', '${IDS.captain}',
               '2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z', ${ENTRY}, 'k', 's')`,
    ...changes,
  ].join('; ');
const select = (shortlisted: string[]) =>
  `insert into selections (id, challenge_id, number, shortlisted, reserve, reason, selected_by, selected_at)
     values ('${SELECTION}', '${CHALLENGE}', 1, '{${shortlisted.join(',')}}', '{}', '示例', '${IDS.member}', now())`;

/** Whole: nothing about proposals may be found. */
export const WHOLE_PROPOSAL = scene('shortlisted', select([PROPOSAL]));

export const PROPOSAL_CASES: [check: string, statements: string, evidence: string][] = [
  ['proposals_are_on_record', scene('submitted', 'update proposal_versions set audit_entry = 901'), PROPOSAL],
  ['proposals_are_on_record', scene('submitted', "update proposal_versions set sm3 = 'other'"), PROPOSAL],
  [
    'proposal_texts_match_their_hash',
    scene('submitted', `update proposal_versions set content = content || '{"plan":"changed"}'`),
    PROPOSAL,
  ],
  ['handed_in_proposals_are_kept', scene('submitted', 'delete from proposal_versions'), PROPOSAL],
  ['handed_in_proposals_are_kept', scene('submitted', "update proposals set sha256 = 'other'"), PROPOSAL],
  ['handed_in_proposals_are_kept', scene('submitted', 'update proposal_versions set version = 2'), PROPOSAL],
  [
    'no_proposal_after_the_deadline',
    scene('submitted', "update proposal_versions set started_at = '2026-11-23T16:00:00Z'"),
    PROPOSAL,
  ],
  ['proposal_codes_have_no_gap', scene('submitted', "update proposals set code = 'SB-2026-0002'"), 'SB-2026'],
  [
    'one_proposal_counts',
    scene(
      'submitted',
      'drop index proposals_one',
      `insert into proposals (challenge_id, organisation_id, content, created_by)
         select challenge_id, organisation_id, content, created_by from proposals`,
    ),
    IDS.organisation,
  ],
  [
    'nobody_answers_their_own_challenge',
    scene('submitted', `update proposals set organisation_id = '${POSTER}'`),
    PROPOSAL,
  ],
  [
    'open_challenges_keep_their_seals',
    scene('valid', `update challenges set status = 'open' where id = '${CHALLENGE}'`),
    PROPOSAL,
  ],
  ['corrections_are_open_or_answered', scene('correction'), PROPOSAL],
  [
    'corrections_are_open_or_answered',
    scene(
      'valid',
      `insert into proposal_corrections (proposal_id, version, field, reason, asked_by, asked_at, due_at)
         values ('${PROPOSAL}', 1, 'plan', '示例', '${IDS.member}', now(), now() + interval '1 day')`,
    ),
    PROPOSAL,
  ],
  ['selections_give_everybody_a_standing', scene('valid', select([])), PROPOSAL],
  ['selections_give_everybody_a_standing', scene('not_selected', select([PROPOSAL])), PROPOSAL],
  [
    'selections_give_everybody_a_standing',
    scene('shortlisted', select([PROPOSAL, id(11), id(12), id(13)])),
    SELECTION,
  ],
  [
    'unclaimed_challenges_leave_nobody_waiting',
    scene('valid', `update challenges set status = 'unclaimed' where id = '${CHALLENGE}'`),
    PROPOSAL,
  ],
];
