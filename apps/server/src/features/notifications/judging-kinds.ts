/** Title of a competition in both languages. */
type Competition = { competitionZh: string; competitionEn: string };
/** An entry by its blind number. */
type Entry = Competition & { entry: string };

/** News of judging. To judges none of it names an entrant or another judge; the bureau knows who sits where. */
export type JudgingNotificationData = {
  judge_drawn: Competition & { entries: string; dueAt: string };
  /** To who takes the seat of another at one entry. */
  judge_called_in: Entry & { dueAt: string };
  judge_relieved: Entry & { reason: string };
  sheet_reopened: Entry & { reason: string };
  sheets_due: Competition & { owed: string; dueAt: string };
  panel_extended: Competition & { from: string; to: string; reason: string };
  panel_cancelled: Competition & { reason: string };
  /** The following to the bureau. */
  conflict_declared: Entry & { seat: string; judge: string; kindZh: string; kindEn: string };
  panel_complete: Competition;
  panel_overdue: Competition & { owed: string; dueAt: string };
};
