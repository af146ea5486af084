import type { SeedPerson } from '../../../apps/server/src/seeds/seed-client.ts';
import { expectThat, refused, type World } from '../world.ts';

type Panel = {
  id: string;
  revision: number;
  problems: { code: string }[];
  judges: { id: string; seat: number | null }[];
  progress: { number: number; team: { name: string }; seats: Seat[] }[];
};
type Seat = { assignmentId: string; seat: number; status: string; total: number | null };
type MyPanels = { items: { id: string; entries: { id: string; number: number; status: string }[] }[] };
type Assignment = {
  number: number;
  status: string;
  material: unknown;
  sheet: { revision: number; total: number | null } | null;
  panel: { rubric: { criteria: unknown[] } };
};

export const JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];
/** Marks of a judge for an entry, so that sheets differ and totals are known: 70–92. */
const markOf = (judge: number, entry: number, criterion: number) =>
  70 + ((judge * 5 + entry * 9 + criterion * 3) % 23);

/** 6. Five judges of six, by draw: conflicts declared and replaced, sheets without names, locked, one reopened on record. */
export async function judgeEntries(world: World): Promise<object> {
  const panel = await openPanel(world);
  const conflict = await declareOneConflict(world, panel.id);
  const sheets = await scoreAll(world, panel.id);
  const reopened = await reopenOne(world, panel.id);
  const clerk = await world.as('bureau_clerk');
  const seen = await clerk.get<Panel>(`/api/panels/${panel.id}`);
  const open = seen.progress.flatMap(({ seats }) => seats).filter(({ status }) => status !== 'submitted');
  expectThat(open.length === 0, 'every seat of every entry has its sheet', open);
  return { entries: seen.progress.length, seats: 5, sheets, replaced: conflict, reopened };
}

async function openPanel(world: World): Promise<Panel> {
  const clerk = await world.as('bureau_clerk');
  const draft = await clerk.send<Panel>('POST', `/api/competitions/${world.made.competition}/panel`, {
    dueAt: world.inDays(5),
  });
  await refused(
    'panel_not_ready',
    clerk.send('POST', `/api/panels/${draft.id}/open`, { revision: draft.revision }),
  );
  const { items } = await clerk.get<{ items: { id: string }[] }>(`/api/panels/${draft.id}/candidates`);
  const { revision } = await clerk.send<Panel>('PATCH', `/api/panels/${draft.id}`, {
    revision: draft.revision,
    judgeIds: items.map(({ id }) => id).slice(0, JUDGES.length),
  });
  const panel = await clerk.send<Panel>('POST', `/api/panels/${draft.id}/open`, { revision });
  world.made.panel = panel.id;
  const seats = panel.judges.filter(({ seat }) => seat !== null);
  expectThat(seats.length === 5, 'five seats are drawn, the others are the pool', seats);
  return panel;
}

const mine = async (judge: SeedPerson, panelId: string) =>
  (await judge.get<MyPanels>('/api/me/panels')).items.find(({ id }) => id === panelId)?.entries ?? [];

/** One of the drawn cannot score one entry and says so; the bureau has another drawn from the pool. */
async function declareOneConflict(world: World, panelId: string): Promise<number> {
  for (const key of JUDGES) {
    const judge = await world.as(key);
    const entry = (await mine(judge, panelId))[0];
    if (!entry) continue;
    await judge.send('POST', `/api/assignments/${entry.id}/conflict`, {
      kind: 'cooperation',
      note: '两年前与该技术路线的团队有合作。',
    });
    await refused('wrong_state', judge.send('POST', `/api/assignments/${entry.id}/accept`));
    await (await world.as('bureau_clerk')).send('POST', `/api/assignments/${entry.id}/replace`);
    return entry.number;
  }
  throw new Error('no judge was drawn');
}

/** Everybody accepts and scores what is theirs. */
async function scoreAll(world: World, panelId: string): Promise<number> {
  let sheets = 0;
  for (const [at, key] of JUDGES.entries()) {
    const judge = await world.as(key);
    for (const { id, status } of await mine(judge, panelId)) {
      if (status !== 'drawn') continue;
      await score(world, judge, { id, at, first: sheets === 0 });
      sheets += 1;
    }
  }
  return sheets;
}

async function score(
  world: World,
  judge: SeedPerson,
  { id, at, first }: { id: string; at: number; first: boolean },
): Promise<void> {
  const path = `/api/assignments/${id}`;
  const entry = await judge.send<Assignment>('POST', `${path}/accept`);
  const shown = JSON.stringify(entry);
  for (const key of ['vendor', 'vendor_b', 'vendor_c'])
    expectThat(!shown.includes(world.made[`body of ${key}`] as string), 'a judge is not told whose it is');
  expectThat(!/科技有限公司|示例队伍/.test(shown), 'a judge reads no names', shown);
  const marks = entry.panel.rubric.criteria.map((_, criterion) => ({
    criterion,
    mark: markOf(at, entry.number, criterion),
    reason: '',
  }));
  const revision = entry.sheet?.revision as number;
  if (!first) {
    const saved = await save(judge, path, revision, marks);
    await judge.send('POST', `${path}/submit`, { revision: saved });
    return;
  }
  // Below 60 wants a reason; what is missing is told at its criterion.
  const low = await save(judge, path, revision, [{ criterion: 0, mark: 55, reason: '' }, ...marks.slice(1)]);
  const { paths } = await refused(
    'sheet_incomplete',
    judge.send('POST', `${path}/submit`, { revision: low }),
  );
  expectThat(
    paths.some((one) => one.includes('0')),
    'the criterion without a reason is named',
    paths,
  );
  const mended = await save(judge, path, low, [
    { criterion: 0, mark: 55, reason: '方案缺少对罕见等级的处理。' },
  ]);
  await judge.send('POST', `${path}/submit`, { revision: mended });
  await refused(
    'wrong_state',
    judge.send('PATCH', `${path}/sheet`, { revision: mended, changes: { comment: '再改' } }),
  );
}

async function save(judge: SeedPerson, path: string, revision: number, marks: unknown[]): Promise<number> {
  const { sheet } = await judge.send<Assignment>('PATCH', `${path}/sheet`, { revision, changes: { marks } });
  return sheet?.revision as number;
}

/** A sheet handed in is opened again by an act on record, mended and handed in. */
async function reopenOne(world: World, panelId: string): Promise<{ entry: number; seat: number }> {
  const clerk = await world.as('bureau_clerk');
  const { progress } = await clerk.get<Panel>(`/api/panels/${panelId}`);
  const entry = progress[0];
  const seat = entry?.seats[0];
  if (!entry || !seat) throw new Error('the panel has no entry');
  await clerk.send('POST', `/api/assignments/${seat.assignmentId}/reopen`, {
    reason: '评语与分数不一致，请核对。',
  });
  const owner = await ownerOf(world, seat.assignmentId);
  const path = `/api/assignments/${seat.assignmentId}`;
  const { sheet } = await owner.get<Assignment>(path);
  const saved = await owner.send<Assignment>('PATCH', `${path}/sheet`, {
    revision: sheet?.revision,
    changes: { comment: '已核对，维持原分。' },
  });
  await owner.send('POST', `${path}/submit`, { revision: saved.sheet?.revision });
  return { entry: entry.number, seat: seat.seat };
}

async function ownerOf(world: World, assignmentId: string): Promise<SeedPerson> {
  for (const key of JUDGES) {
    const judge = await world.as(key);
    const seen = await judge.get(`/api/assignments/${assignmentId}`).then(
      () => true,
      () => false,
    );
    if (seen) return judge;
  }
  throw new Error('nobody holds the sheet');
}
