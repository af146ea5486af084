import type { SharedKind } from '@jiebang/contracts/portal';
import { competitions } from '@jiebang/db/schema/competitions';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { notices } from '@jiebang/db/schema/notices';
import { programs } from '@jiebang/db/schema/programs';
import { rounds } from '@jiebang/db/schema/scenarios';
import { and, eq } from 'drizzle-orm';
import { anonymous } from '../../platform/actor.ts';
import type { PageWords } from '../../platform/http/page-head.ts';
import type { Services } from '../../platform/services.ts';
import { competitionsVisibleTo } from '../competitions/public.ts';
import { challengesVisibleTo, listsVisibleTo } from '../lists/public.ts';
import { noticesVisibleTo } from '../notices/public.ts';
import { roundsVisibleTo } from '../rounds/public.ts';

type Db = Services['db'];
type Words = Omit<PageWords, 'picture'> & { demo: boolean };
type Find = (db: Db, key: string) => Promise<Words | undefined>;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const NAME = /^[\w.-]{1,80}$/;
const day = (at: Date | null) =>
  at ? at.toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' }) : null;
const said = (...parts: (string | null)[]) => parts.filter(Boolean).join('；');

/** Pages of one thing, by the first part of their address. Each reads what an anonymous visitor may know of. */
const finders: Record<SharedKind, { key: RegExp; find: Find }> = {
  lists: {
    key: UUID,
    find: async (db, id) => {
      const [row] = await db
        .select({ list: challengeLists, organiser: programs.organiser })
        .from(challengeLists)
        .innerJoin(programs, eq(programs.id, challengeLists.programId))
        .where(and(eq(challengeLists.id, id), listsVisibleTo(anonymous)));
      if (!row) return undefined;
      const until = day(row.list.deadlineAt);
      const about = said(
        `揭榜挂帅榜单${row.list.numberWords?.zh ?? ''}`,
        row.organiser.zh,
        until && `申报截止${until}`,
      );
      return { title: row.list.title, about, demo: row.list.demo };
    },
  },
  challenges: {
    key: NAME,
    find: async (db, code) => {
      const [row] = await db
        .select({ title: challenges.title, deadlineAt: challenges.deadlineAt, demo: challengeLists.demo })
        .from(challenges)
        .innerJoin(challengeLists, eq(challengeLists.id, challenges.listId))
        .where(and(eq(challenges.code, code), challengesVisibleTo(anonymous)));
      if (!row) return undefined;
      const until = day(row.deadlineAt);
      return { ...row, about: said(`揭榜挂帅榜题 ${code}`, until && `申报截止${until}`) };
    },
  },
  notices: {
    key: UUID,
    find: async (db, id) => {
      const [row] = await db
        .select({ title: notices.title, demo: notices.demo })
        .from(notices)
        .where(and(eq(notices.id, id), noticesVisibleTo(anonymous)));
      return row && { title: row.title.zh, about: '揭榜挂帅公示', demo: row.demo };
    },
  },
  rounds: {
    key: NAME,
    find: async (db, slug) => {
      const [row] = await db
        .select()
        .from(rounds)
        .where(and(eq(rounds.slug, slug), roundsVisibleTo(anonymous)));
      return row && { title: row.title.zh, about: said('场景征集', row.summary.zh), demo: row.demo };
    },
  },
  competitions: {
    key: NAME,
    find: async (db, slug) => {
      const [row] = await db
        .select()
        .from(competitions)
        .where(and(eq(competitions.slug, slug), competitionsVisibleTo(anonymous)));
      return row && { title: row.title.zh, about: said('竞赛', row.summary.zh), demo: row.demo };
    },
  },
  programmes: {
    key: NAME,
    find: async (db, slug) => {
      const [row] = await db.select().from(programs).where(eq(programs.slug, slug));
      return row && { title: row.title.zh, about: said(row.organiser.zh, row.summary.zh), demo: row.demo };
    },
  },
};

/**
 * What a page's address is about, for who gets it sent or reads it without scripts; null for any page that is not of
 * one public thing, and for one that a visitor may not know of.
 */
export async function describePage({ db }: Services, path: string): Promise<PageWords | null> {
  const [, kind = '', key = '', ...rest] = path.split('/');
  const of = Object.hasOwn(finders, kind) ? finders[kind as SharedKind] : undefined;
  if (!of?.key.test(key) || rest.length > 0) return null;
  const found = await of.find(db, key);
  if (!found) return null;
  return {
    title: found.demo ? `【示例】${found.title}` : found.title,
    about: found.about,
    picture: `/api/portal/pictures/${kind}/${key}`,
  };
}
