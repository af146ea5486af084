import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const bureau = { zh: '主管部门经办', en: 'bureau clerk' };

/** Competition: what the public sees is everything that is not a draft. */
export const competitionLifecycle = defineLifecycle({
  name: 'competition',
  labels: {
    draft: { zh: '筹备中', en: 'In preparation' },
    published: { zh: '已发布', en: 'Published' },
    archived: { zh: '已归档', en: 'Archived' },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  },
  initial: 'draft',
  final: ['archived', 'cancelled'],
  transitions: {
    publish: { from: ['draft'], to: 'published', who: bureau },
    archive: { from: ['published'], to: 'archived', who: bureau },
    cancel: { from: ['draft', 'published'], to: 'cancelled', who: bureau },
  },
});

/**
 * Phase. Open and closed by the clock are computed from the dates (never states); `open` here means that the
 * organiser has released the phase after a dry run. Changing truth or metric sends a phase back to `draft`.
 */
export const phaseLifecycle = defineLifecycle({
  name: 'phase',
  labels: {
    draft: { zh: '设置中', en: 'Being set up' },
    rehearsed: { zh: '试评通过', en: 'Dry run passed' },
    open: { zh: '已开放', en: 'Released' },
    revealed: { zh: '已揭晓', en: 'Final scores revealed' },
  },
  initial: 'draft',
  final: ['revealed'],
  transitions: {
    rehearse: { from: ['draft'], to: 'rehearsed', who: { zh: '评测进程', en: 'evaluation worker' } },
    amend: { from: ['draft', 'rehearsed'], to: 'draft', who: bureau },
    open: { from: ['rehearsed'], to: 'open', who: bureau },
    reveal: { from: ['open'], to: 'revealed', who: bureau },
  },
});

/** Dry run: the organiser's good and bad sample scored before a phase may open. */
export const dryRunLifecycle = defineLifecycle({
  name: 'dry_run',
  labels: {
    queued: { zh: '排队中', en: 'Queued' },
    running: { zh: '试评中', en: 'Running' },
    passed: { zh: '通过', en: 'Passed' },
    failed: { zh: '未通过', en: 'Failed' },
  },
  initial: 'queued',
  final: ['passed', 'failed'],
  transitions: {
    claim: { from: ['queued'], to: 'running', who: { zh: '评测进程', en: 'evaluation worker' } },
    requeue: { from: ['running'], to: 'queued', who: { zh: '巡检', en: 'sweep' } },
    pass: { from: ['running'], to: 'passed', who: { zh: '评测进程', en: 'evaluation worker' } },
    fail: { from: ['queued', 'running'], to: 'failed', who: { zh: '评测进程', en: 'evaluation worker' } },
  },
});

export type CompetitionStatus = (typeof competitionLifecycle.states)[number];
export type PhaseStatus = (typeof phaseLifecycle.states)[number];
export type DryRunStatus = (typeof dryRunLifecycle.states)[number];

/** Which submission of a team counts on the board. */
export const rankingRules = ['best', 'last', 'chosen'] as const;
export type RankingRule = (typeof rankingRules)[number];

/** Six industries and six fields of the programme (宁政发〔2022〕133号); configuration of a programme may narrow them. */
export const sectors = {
  power: { zh: '电力', en: 'Power' },
  petrochemical: { zh: '石化', en: 'Petrochemicals' },
  steel: { zh: '钢铁', en: 'Steel' },
  automotive: { zh: '汽车', en: 'Automotive' },
  building_materials: { zh: '建材', en: 'Building materials' },
  apparel: { zh: '服装', en: 'Apparel' },
  manufacturing: { zh: '制造', en: 'Manufacturing' },
  energy: { zh: '能源', en: 'Energy' },
  culture_tourism: { zh: '文旅', en: 'Culture and tourism' },
  consumption: { zh: '消费', en: 'Consumption' },
  education: { zh: '教育', en: 'Education' },
  health: { zh: '卫生', en: 'Health' },
  general: { zh: '通用', en: 'General' },
} as const;
export type Sector = keyof typeof sectors;
export const sectorIds = Object.keys(sectors) as [Sector, ...Sector[]];
