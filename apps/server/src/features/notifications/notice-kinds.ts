/** Title of a notice in both languages. */
type Notice = { noticeZh: string; noticeEn: string };

/**
 * News of notices and objections. None of them names an objector, not even the objector's own: a mail may be read
 * over a shoulder. Days are `YYYY-MM-DD`, `—` where none can be told.
 */
export type NoticeNotificationData = {
  /** To the others in office: one of them starts it. */
  notice_ready: Notice & { by: string };
  notice_sent_back: Notice & { by: string; reason: string };
  /** The following to who prepared it and who started it. */
  notice_started: Notice & { lastDay: string };
  notice_paused: Notice;
  notice_resumed: Notice & { lastDay: string };
  notice_ended: Notice & { lastDay: string };
  notice_upheld: Notice;
  notice_withdrawn: Notice & { by: string; reasonZh: string; reasonEn: string };
  /** To those who keep the calendar. */
  calendar_missing: { year: string };
  notice_recounted: Notice & { year: string; by: string; fromDay: string; toDay: string };
  /** To the officers: a case waits for one of them. */
  objection_filed: Notice;
  /** The following to the objector. */
  objection_received: Notice;
  objection_taken: Notice;
  objection_accepted: Notice;
  objection_refused: Notice & { groundZh: string; groundEn: string };
  /** `decision` is `upheld` or `dismissed`. */
  objection_answered: Notice & { decision: string };
  /** To an expert of a re-review. */
  finding_asked: Notice & { dueAt: string };
  /** The following to the officer of the case. */
  objection_reviewed: Notice;
  objection_expert_recused: Notice;
};
