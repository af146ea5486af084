/** What an enterprise answers to the extra fields of a round, by the id of the field. */
export type ExtraAnswer = string | number | null | Record<string, string>[];
export type ExtraAnswers = Record<string, ExtraAnswer>;
