/** First year that has an official arrangement in the form that is counted with. */
export const FIRST_CALENDAR_YEAR = 2004;
export const LAST_CALENDAR_YEAR = 2100;
