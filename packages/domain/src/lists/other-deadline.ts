import { beijingDay, type Day, isDay, yearOf } from '../calendar/day.ts';

/** What is due at the deadline of a list; a sentence that speaks of none of it may name any day. */
const ABOUT_PROPOSALS = /申报|揭榜|报名|投稿|proposal|appl(?:y|ication)/i;
const DEADLINE = /截止|deadline|due (?:by|on)|closes? on/i;
const DATE = /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})(?:\s*日)?/g;

/**
 * The day that a text gives as the deadline for proposals, where it is another than the list's own: documents were
 * published with two. Only the clause that says 截止 counts, so that days of acceptance or of a stage stay free.
 * @param deadlineAt ms since the epoch
 */
export function otherDeadlineIn(text: string, deadlineAt: number): Day | null {
  const deadline = beijingDay(deadlineAt);
  for (const sentence of text.split(/[。；;！!\n]/)) {
    if (!ABOUT_PROPOSALS.test(sentence)) continue;
    for (const clause of sentence.split(/[，,]/)) {
      if (!DEADLINE.test(clause)) continue;
      const other = daysIn(clause, yearOf(deadline)).find((day) => day !== deadline);
      if (other) return other;
    }
  }
  return null;
}

/** Days as officials write them; one without its year is of the year that the deadline is in. */
function daysIn(clause: string, year: number): Day[] {
  return [...clause.matchAll(DATE)]
    .filter(([whole, named]) => named !== undefined || whole.includes('月'))
    .map(
      ([, named, month = '', day = '']) =>
        `${named ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    .filter(isDay);
}
