/** How a panel for expert opinion is drawn. `seats` is odd and at least three; `dueDays`: working days to write. */
export type PanelSettings = {
  seats: number;
  dueDays: number;
  /** At most so many experts of one employer on a panel. */
  maxPerEmployer: number;
  /** An expert with more open opinions than this is not drawn. */
  maxOpenOpinions: number;
};

export const defaultPanel: PanelSettings = { seats: 3, dueDays: 5, maxPerEmployer: 1, maxOpenOpinions: 10 };
