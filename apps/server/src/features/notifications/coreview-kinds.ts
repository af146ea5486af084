/** A scenario and the department that is asked about it; `lastDay` is `YYYY-MM-DD`. */
type Asked = { code: string; title: string; departmentZh: string; departmentEn: string; lastDay: string };

export type CoreviewNotificationData = {
  /** To the department's officers. */
  coreview_asked: Asked;
  /** Its days are over and it must still answer: to the officers and to the bureau. */
  coreview_escalated: Asked;
  /** To the officers of the office of a district, and, when it is late, to the bureau. */
  district_asked: Asked;
  district_escalated: Asked;
  /** To the clerk: the scenario has come to the city. `decision` is `agreed`, `objected` or `consented`. */
  district_settled: {
    code: string;
    title: string;
    departmentZh: string;
    departmentEn: string;
    decision: string;
  };
  /** To the clerk. `decision` is `agreed` or `objected`. */
  coreview_settled: { code: string; title: string; decision: string };
};
