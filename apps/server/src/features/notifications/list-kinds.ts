/** A list by its number in words, as it stands on its paper, and its title. */
type List = { numberZh: string; numberEn: string; listZh: string; listEn: string };
/** What is done to a published list, by its name. */
type Act = { actZh: string; actEn: string };
type Challenge = { code: string; title: string };

/** What notifications about lists and their challenges are filled with (see `NotificationData`). */
export type ListNotificationData = {
  /** To those who may publish the list: who did not write on it. */
  list_ready: List & { by: string };
  list_sent_back: List & { by: string; reason: string };
  /** To those who wrote on it: the clock publishes it at that instant, or does not any more. */
  list_scheduled: List & { by: string; publishAt: string };
  list_unscheduled: List & { by: string; publishAt: string };
  /** To both persons: the instant came, and it did not go out. */
  list_not_published: List & { publishAt: string; reasonZh: string; reasonEn: string };
  /** To those who act for the poster. */
  challenge_published: List & Challenge & { deadlineAt: string };
  /** To those who act for a body that a directed challenge is addressed to. */
  challenge_invitation: Challenge & { poster: string; deadlineAt: string };
  /** To those who may approve it; to who prepared it; to posters, applicants and invited bodies. */
  list_act_prepared: List & Act & { reason: string };
  list_act_refused: List & Act & { reason: string };
  list_act_posted: List & Act & { code: string; reason: string };
  challenge_closed: List & Challenge;
  /** To the clerks, once for the whole list. */
  list_closed: List & { challenges: string };
};
