/** Steps of the form, for the address: on their own, as the router loads them with the first page of any visitor. */
export const proposalSteps = ['plan', 'team', 'terms', 'check'] as const;
export type ProposalStep = (typeof proposalSteps)[number];

/** How the proposals on a challenge are looked at. */
export const receivedViews = ['list', 'compare', 'select'] as const;
export type ReceivedView = (typeof receivedViews)[number];
