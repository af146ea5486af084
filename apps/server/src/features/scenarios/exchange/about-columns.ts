import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { Column } from '../../../platform/spreadsheets/column.ts';
import type { SummaryRow } from '../scenarios.repository.ts';
import type { Outgoing } from './write-contents.ts';

export type Exported = Outgoing & { summary: SummaryRow };

const day = (instant: Date | null) =>
  instant ? new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : null;

const code: Column<Exported> = {
  title: { zh: '编号', en: 'Code' },
  cell: ({ summary }) => summary.code,
};
const status: Column<Exported> = {
  title: { zh: '状态', en: 'Status' },
  cell: ({ summary }, language) =>
    (scenarioLifecycle.labels as Record<string, Text>)[summary.status]?.[language] ?? summary.status,
};
const round: Column<Exported> = {
  title: { zh: '征集批次', en: 'Round' },
  width: 24,
  cell: ({ summary }, language) => summary.round.title[language],
};
const body: Column<Exported> = {
  title: { zh: '申报单位', en: 'Body' },
  width: 24,
  cell: ({ summary }) => summary.organisation.name,
};
const submittedAt: Column<Exported> = {
  title: { zh: '提交时间（北京时间）', en: 'Handed in (Beijing)' },
  cell: ({ summary }) => day(summary.submittedAt),
};
const dueAt: Column<Exported> = {
  title: { zh: '办理期限（北京时间）', en: 'Due (Beijing)' },
  cell: ({ summary }) => day(summary.dueAt),
};
const clerk: Column<Exported> = {
  title: { zh: '经办人', en: 'Clerk' },
  cell: ({ summary }) => summary.clerkName,
};

/** What tells of a scenario beside its content: for its own body, and for the bureau. */
export const ownAbout: readonly Column<Exported>[] = [code, status, round, body, submittedAt];
export const queueAbout: readonly Column<Exported>[] = [...ownAbout, dueAt, clerk];
/** Headings that an import passes over. */
export const aboutTitles: readonly Text[] = queueAbout.map(({ title }) => title);
