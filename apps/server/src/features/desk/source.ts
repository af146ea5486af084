import type { DueKind, WaitKind } from '@jiebang/domain/desk/kinds';
import { type SQL, sql } from 'drizzle-orm';
import type { UserActor } from '../../platform/actor.ts';

/** Whose desk it is, and the instant it is looked at. */
export type Desk = { actor: UserActor; now: Date };

type Source = {
  /** Has this person to do with it at all? Left out: everybody may. */
  concerns?: (actor: UserActor) => boolean;
  /**
   * One statement with the columns `ref` (what the page's address is made of), `title` (text in both languages, as
   * jsonb) and `at`. It reads what this person may know of, and nothing else: a row too many here is a leak.
   */
  rows: (desk: Desk) => SQL;
};

/** A line of «what waits for me». */
export type WaitSource = Source & {
  kind: WaitKind;
  /** Address of the page that holds all of them. */
  list: string;
  /** Address of the one, where there is one only. */
  one: (ref: string) => string;
};

/** Lines of «what falls due»; `at` is when. */
export type DueSource = Source & { kind: DueKind; link: (ref: string) => string };

/** A title that is written in one language only. */
export const plainTitle = (title: SQL): SQL => sql`jsonb_build_object('zh', ${title}, 'en', ${title})`;

/** Bodies the person belongs to. */
export const bodiesOf = (userId: string): SQL =>
  sql`(select m.organisation_id from memberships m where m.user_id = ${userId})`;

/** Bodies the person acts for. */
export const bodiesRunBy = (userId: string): SQL =>
  sql`(select m.organisation_id from memberships m where m.user_id = ${userId} and m.role in ('owner', 'manager'))`;

/** The server's time in a statement. */
export const instantOf = (now: Date): SQL => sql`${now.toISOString()}::timestamptz`;
