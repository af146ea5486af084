import type { ProposalView } from '@jiebang/contracts/proposals';
import { checkProposal, type ProposalContent, type ProposalProblem } from '@jiebang/domain/proposals/content';
import { type ProposalField, proposalFields } from '@jiebang/domain/proposals/fields';

export type ProposalSection = (typeof proposalFields)[ProposalField]['section'];
export const sectionOf = (field: ProposalField): ProposalSection => proposalFields[field].section;

/** What keeps the form from being handed in, as it stands now: the rule that the server asks too, while one types. */
export function problemsOf(
  content: ProposalContent,
  challenge: ProposalView['challenge'],
): ProposalProblem[] {
  return checkProposal(content, challenge);
}

/** Problems that say only that something is not there yet: no news in a form that is being filled in. */
export function isNotYet({ code, field, at }: ProposalProblem, content: ProposalContent): boolean {
  if (code === 'not_a_day') return field === 'schedule' && at !== null && content.schedule[at]?.due === '';
  return code !== 'partners_not_allowed';
}
