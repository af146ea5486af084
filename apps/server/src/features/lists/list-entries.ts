import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { withListContact } from '@jiebang/domain/lists/content-for-list';
import type { ChallengePlace } from './challenges.repository.ts';
import { publishedChallenge } from './list-document.ts';
import type { ListPlace } from './lists.repository.ts';

/** The challenges in the order and with the codes and contacts in which the list goes out `at` that instant. */
export const enterAll = (at: Date, place: ListPlace, rows: ChallengePlace[]): ListEntry[] =>
  arrange(rows).map((row, index) => enter(at, place, row, index + 1));

/** Those that everybody reads: a directed one is not in the document of its list. */
export const openEntries = (entries: ListEntry[]): ListEntry[] =>
  entries.filter(({ content }) => content.openness !== 'directed');

/** Directed challenges stand behind the others: with a number in between, its gap would tell everybody of them. */
function arrange(rows: ChallengePlace[]): ChallengePlace[] {
  const directed = ({ challenge }: ChallengePlace) => challenge.content.openness === 'directed';
  return [...rows.filter((row) => !directed(row)), ...rows.filter(directed)];
}

/** A challenge as it goes out: `JB-<year in Beijing>-<list>-<place>`, with whom to call. */
function enter(at: Date, { list }: ListPlace, place: ChallengePlace, position: number) {
  const year = yearOf(beijingDay(at.getTime()));
  const code = `JB-${year}-${list.number}-${String(position).padStart(2, '0')}`;
  const content = withListContact(place.challenge.content, list);
  return { ...place, code, position, content, out: publishedChallenge(place, code, content) };
}
export type ListEntry = ReturnType<typeof enter>;
