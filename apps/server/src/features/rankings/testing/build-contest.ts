import { roleGrants } from '@jiebang/db/schema/identity';
import { assignments, entries } from '@jiebang/db/schema/judging';
import { capabilitiesOf } from '@jiebang/domain/identity/roles';
import { type ContestFormula, DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import { and, asc, eq, ne } from 'drizzle-orm';
import { buildPerson, type Person } from '../../../../test/build-challenges.ts';
import type { TestApp } from '../../../../test/harness.ts';
import { acceptAssignment } from '../../judging/accept-assignment.ts';
import { createPanel } from '../../judging/create-panel.ts';
import { openPanel } from '../../judging/open-panel.ts';
import { findPanel } from '../../judging/panels.repository.ts';
import { saveSheet } from '../../judging/save-sheet.ts';
import { submitSheet } from '../../judging/submit-sheet.ts';
import { updatePanel } from '../../judging/update-panel.ts';
import { type Entrant, insertEntrant } from './insert-entrant.ts';
import { insertPhase } from './insert-phase.ts';

export type Built = {
  competitionId: string;
  slug: string;
  phaseId: string;
  panelId: string;
  teams: { teamId: string; captain: Person; number: number; submissionId: string }[];
  judges: Person[];
};

type Given = {
  clerk: Person;
  entrants: Entrant[];
  challengeId?: string;
  status?: 'open' | 'revealed';
  formula?: Partial<ContestFormula>;
  /** Sheets of these entrants stay out. */
  without?: number[];
};

/** A person with a role of office. */
export async function buildOfficer(
  t: TestApp,
  role: 'bureau_clerk' | 'bureau_approver' | 'judge',
): Promise<Person> {
  const person = await buildPerson(t);
  await t.services.db.insert(roleGrants).values({ userId: person.actor.userId, role });
  return { ...person, actor: { ...person.actor, roles: [role], capabilities: capabilitiesOf([role]) } };
}

/**
 * A contest whose phase is over: scores as a worker leaves them, the panel opened and the sheets handed in through the
 * use cases of judging, five judges an entry.
 */
export async function buildContest(t: TestApp, given: Given): Promise<Built> {
  const { clerk, challengeId, status } = given;
  const place = await insertPhase(t, { createdBy: clerk.actor.userId, challengeId, status });
  const made: Omit<Built['teams'][number], 'number'>[] = [];
  for (const entrant of given.entrants) made.push(await insertEntrant(t, place, entrant));
  const judges = await Promise.all(Array.from({ length: 5 }, () => buildOfficer(t, 'judge')));
  const panelId = await openOn(t, given, place.competitionId, judges);
  const numbers = await t.services.db
    .select({ teamId: entries.teamId, number: entries.number })
    .from(entries)
    .where(eq(entries.panelId, panelId));
  const built: Built = {
    ...place,
    panelId,
    judges,
    teams: made.map((team) => ({
      ...team,
      number: numbers.find(({ teamId }) => teamId === team.teamId)?.number as number,
    })),
  };
  for (const [at, entrant] of given.entrants.entries())
    if (!given.without?.includes(at)) await handIn(t, built, at, entrant.totals);
  return built;
}

/** The sheets of one entry, one a judge; the total is the mark of the only criterion. */
export async function handIn(
  t: TestApp,
  built: Built,
  entrant: number,
  totals: readonly number[],
): Promise<void> {
  const own = await t.services.db
    .select({ id: assignments.id, judgeId: assignments.judgeId, seat: assignments.seat })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(
      and(
        eq(entries.panelId, built.panelId),
        eq(entries.number, built.teams[entrant]?.number as number),
        ne(assignments.status, 'replaced'),
      ),
    )
    .orderBy(asc(assignments.seat));
  for (const [at, { id, judgeId }] of own.entries()) {
    const judge = built.judges.find(({ actor }) => actor.userId === judgeId) as Person;
    await acceptAssignment(judge, id);
    await giveMark(judge, id, totals[at] as number, 1);
  }
}

/** Saves one mark with a reason and hands the sheet in; answers the revision handed in. */
export async function giveMark(
  judge: Person,
  assignmentId: string,
  mark: number,
  revision: number,
): Promise<void> {
  const marks = [{ criterion: 0, mark, reason: '示例理由' }];
  await saveSheet(judge, assignmentId, { revision, changes: { marks } });
  await submitSheet(judge, assignmentId, { revision: revision + 1 });
}

async function openOn(t: TestApp, { clerk, formula }: Given, competitionId: string, judges: Person[]) {
  const panelId = await createPanel(clerk, competitionId, { seats: 5 });
  const revisionOf = async () => (await findPanel(t.services.db, panelId))?.panel.revision as number;
  await updatePanel(clerk, panelId, {
    revision: await revisionOf(),
    rubric: {
      criteria: [{ title: '技术', weight: 100 }],
      bands: [{ title: '全部', from: 0, to: 100 }],
      machineWeight: 60,
    },
    formula: { ...DEFAULT_FORMULA, ...formula },
    judgeIds: judges.map(({ actor }) => actor.userId),
  });
  await openPanel(clerk, panelId, { revision: await revisionOf() });
  return panelId;
}
