/** Title of the contest's competition in both languages. */
type Contest = { competitionZh: string; competitionEn: string };
type Place = Contest & { place: string };

export type RankingNotificationData = {
  /** To everybody who may seal it. */
  ranking_proposed: Contest & { by: string };
  /** To who proposed it: the notice is next. */
  ranking_sealed: Contest & { by: string; sm3: string };
  ranking_discarded: Contest & { by: string; reason: string };
  ranking_void: Contest & { by: string; reason: string };
  /** To the teams. */
  ranking_in_notice: Place;
  ranking_published: Place;
  ranking_withdrawn: Place;
  certificate_issued: Contest & { number: string; awardZh: string; awardEn: string };
};
