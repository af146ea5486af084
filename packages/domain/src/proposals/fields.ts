import type { Text } from '../lifecycle/lifecycle.ts';
import type { ProposalContent } from './content.ts';

/** Fields as a person sees them: what a clerk asks to have corrected, and the section of the form it stands in. */
export const proposalFields = {
  plan: { section: 'plan', zh: '技术方案', en: 'Technical plan' },
  commitments: { section: 'plan', zh: '指标承诺', en: 'Commitments per indicator' },
  schedule: { section: 'plan', zh: '进度安排', en: 'Schedule' },
  risks: { section: 'plan', zh: '风险与对策', en: 'Risks' },
  leader: { section: 'team', zh: '项目负责人', en: 'Leader' },
  team: { section: 'team', zh: '团队情况', en: 'Team' },
  trackRecord: { section: 'team', zh: '相关业绩', en: 'Track record' },
  partners: { section: 'team', zh: '联合体成员与分工', en: 'Partners and division of work' },
  priceFen: { section: 'terms', zh: '报价', en: 'Price' },
  pledgesIp: { section: 'terms', zh: '知识产权承诺', en: 'Pledge of ownership' },
  pledgesIntegrity: { section: 'terms', zh: '诚信承诺', en: 'Pledge of integrity' },
} as const satisfies Record<keyof ProposalContent, Text & { section: string }>;
export type ProposalField = keyof typeof proposalFields;
export const proposalFieldIds = Object.keys(proposalFields) as [ProposalField, ...ProposalField[]];
