import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/notifications.ts';

export const texts: Like<typeof zh> = {
  kinds: {
    unknown: 'There is news for you: open it to see.',
    submission_received: '{{competitionEn}}: submission {{number}} of {{team}} was received',
    submission_scored: '{{competitionEn}}: submission {{number}} of {{team}} scored {{score}}',
    submission_refused: '{{competitionEn}}: submission {{number}} of {{team}} was refused; see why',
    submission_faulted:
      '{{competitionEn}}: submission {{number}} of {{team}} could not be evaluated, through no fault of yours',
    team_invitation: '{{by}} invites you to team “{{team}}” ({{competitionEn}}); valid until {{expiresAt}}',
    team_withdrawn: 'Your team “{{team}}” has withdrawn from {{competitionEn}}',
    organisation_invitation: '{{by}} invites you to join “{{organisation}}”; valid until {{expiresAt}}',
    claim_filed: '{{claimant}} has claimed “{{organisation}}”',
    claim_decided_approve: 'Your claim on “{{organisation}}” was approved',
    claim_decided_reject: 'Your claim on “{{organisation}}” was rejected: {{reason}}',
    organisation_transferred: '“{{organisation}}” has changed hands; you are now an ordinary member',
    phase_extended: '{{competitionEn}}: the deadline of {{phaseEn}} has moved to {{to}}',
    phase_revealed: '{{competitionEn}}: final scores of {{phaseEn}} are revealed',
    competition_cancelled: '{{competitionEn}} was cancelled: {{reason}}',
    proposal_received: 'The proposal {{code}} of “{{organisation}}” on “{{challenge}}” was received',
    proposal_correction_asked:
      '{{code}} ({{challenge}}): corrections of {{fieldsEn}} are due before {{dueAt}}',
    proposal_corrected: '“{{organisation}}” handed in corrections of {{code}} ({{challenge}})',
    proposal_valid: '{{code}} ({{challenge}}) passed the formal check',
    proposal_invalid: '{{code}} ({{challenge}}) did not pass the formal check: {{reason}}',
    proposal_standing_shortlisted: '{{code}} ({{challenge}}) was shortlisted',
    proposal_standing_reserve: '{{code}} ({{challenge}}) was put in reserve',
    proposal_standing_not_selected: '{{code}} ({{challenge}}) was not selected',
    proposal_unclaimed:
      '“{{challenge}}” was declared unclaimed, without a selection for {{code}}: {{reason}}',
    challenge_unclaimed: 'Your challenge “{{challenge}}” was declared unclaimed: {{reason}}',
    round_extended: '{{roundEn}}: the call has been extended to {{to}}',
    scenario_submitted:
      '{{organisation}} has handed in “{{title}}” ({{code}}, time no. {{version}}): it awaits formal review',
    scenario_assigned: '{{by}} has put “{{title}}” ({{code}}) on your desk',
    scenario_returned: '“{{title}}” ({{code}}) needs changes: {{fieldsEn}}',
    scenario_decided_approve: '“{{title}}” ({{code}}) was approved',
    scenario_decided_reject: '“{{title}}” ({{code}}) was rejected: {{reason}}',
    opinion_assigned: 'Your opinion on “{{title}}” ({{code}}) is asked for by {{dueAt}}',
    opinion_due: 'Your opinion on “{{title}}” ({{code}}) is due at {{dueAt}}',
    opinion_recused: '{{expert}} has recused from “{{title}}” ({{code}}): name another expert',
    opinions_complete: 'All opinions on “{{title}}” ({{code}}) are in: it awaits your decision',
    list_ready: 'List no. {{number}}, “{{listEn}}”, awaits your publication (prepared by {{by}})',
    list_sent_back: 'List no. {{number}}, “{{listEn}}”, was sent back: {{reason}}',
    challenge_published: 'Challenge “{{title}}” ({{code}}) is published; proposals until {{deadlineAt}}',
    challenge_invitation:
      'You are invited to answer the directed challenge “{{title}}” ({{code}}) until {{deadlineAt}}',
    list_extended: 'List no. {{number}}, “{{listEn}}”: the deadline for proposals has moved to {{to}}',
    challenge_withdrawn: 'Challenge “{{title}}” ({{code}}) was withdrawn: {{reason}}',
    challenge_closed: 'Challenge “{{title}}” ({{code}}) takes no more proposals; judging begins',
    list_closed: 'List no. {{number}}, “{{listEn}}”, has closed; challenges in judging: {{challenges}}',
  },
};
