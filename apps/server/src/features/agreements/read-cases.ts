import type { CaseSummary, CaseView } from '@jiebang/contracts/cases';
import type { Grade } from '@jiebang/domain/agreements/acceptance';
import type { Field, Industry } from '@jiebang/domain/programs/sectors';
import type { Mode } from '@jiebang/domain/scenarios/content';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { type CaseFilter, type CaseRow, countCases, findCase, listCaseRows } from './cases.repository.ts';

type Query = CaseFilter & { cursor?: string | undefined; limit: number };

/** The instant of the acceptance and the id of the last row shown. */
const CURSOR = /^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 案例库: the same for everybody, newest first. */
export async function listCases(ctx: Ctx, { cursor, limit, ...filter }: Query) {
  const place = readCursor(cursor, CURSOR)?.split('_') as [string, string] | undefined;
  const after = place ? { at: Number(place[0]), id: place[1] } : null;
  return await readSnapshot(ctx, async (tx) => {
    const rows = await listCaseRows(tx, filter, after, limit + 1);
    const total = await countCases(tx, filter);
    const { shown, nextCursor } = cutPage(
      rows,
      limit,
      ({ agreement }) => `${agreement.overAt?.getTime()}_${agreement.id}`,
    );
    return { items: shown.map(presentCase), nextCursor, total };
  });
}

/** One case; what is none, or is none any more, is the same 404. */
export async function getCase(ctx: Ctx, id: string): Promise<CaseView> {
  const row = await findCase(ctx.services.db, id);
  if (!row) throw notFound('case');
  const { agreed, appraisal, challenge, agreement } = row;
  return {
    ...presentCase(row),
    code: agreement.code as string,
    period: { startDay: agreed.startDay ?? '', endDay: agreed.endDay ?? '' },
    milestones: row.milestones,
    results: challenge.content.indicators.map(({ name, comparator, target, unit, gate }, at) => {
      const result = appraisal.results.find(({ indicator }) => indicator === at);
      return {
        name,
        comparator,
        target,
        unit,
        gate,
        committed: agreed.commitments.find(({ indicator }) => indicator === at)?.committed ?? '',
        reached: result?.reached ?? '',
        met: result?.met ?? false,
      };
    }),
  };
}

function presentCase({ agreement, challenge, appraisal, poster, solver }: CaseRow): CaseSummary {
  return {
    id: agreement.id,
    title: challenge.title,
    poster,
    solver,
    challenge: { code: challenge.code },
    mode: challenge.mode as Mode,
    industry: challenge.industry as Industry | null,
    field: challenge.field as Field | null,
    summary: appraisal.summary,
    grade: appraisal.grade as Grade,
    acceptedAt: (agreement.overAt as Date).toISOString(),
    demo: agreement.demo,
  };
}
