/**
 * The closed set of reasons for which a file, or a metric on it, is refused. Texts for people are keyed by these
 * codes in the server and the web page; the English sentence here serves the command line and the logs.
 */
export const SCORING_ERRORS = {
  empty_file: 'The file is empty',
  bad_encoding: 'The file is not valid UTF-8; save it as UTF-8 and upload it again',
  missing_column: 'A required column is missing from the header row',
  unexpected_column: 'The header row names a column that is not expected',
  duplicate_column: 'The header row names a column twice',
  no_rows: 'The file has a header row but no rows',
  too_many_rows: 'The file has more rows than this phase allows',
  ragged_row: 'The row does not have as many fields as the header row',
  unclosed_quote: 'A quoted field is not closed, or text follows its closing quote',
  empty_id: 'The id is empty',
  duplicate_id: 'The id occurs more than once',
  unknown_id: 'The id is not one of the expected ids',
  missing_id: 'No row was given for this id',
  empty_value: 'The value is empty',
  not_a_number: 'The value is not a decimal number',
  not_finite: 'The value is NaN or infinite',
  out_of_range: 'The value is outside the allowed range',
  unknown_label: 'The label is not one of the allowed labels',
  unknown_metric: 'The metric is not known',
  invalid_params: 'The parameters do not fit the metric',
  too_many_targets: 'The metric takes one target column',
  one_class: 'The metric is undefined: the truth holds one class only',
  too_many_classes: 'The metric is undefined: the truth holds more than two classes',
  no_positive: 'The metric is undefined: the truth does not hold the positive label',
  undefined_metric: 'The metric is undefined on this input',
  empty_split: 'The public or the private part of the truth holds no row',
  // Detections, masks and images.
  too_large: 'The file, or what is packed in it, is larger than allowed',
  bad_json: 'The file is not valid JSON',
  bad_structure: 'The file does not have the structure of its format',
  unknown_image: 'The image is not one of the expected images',
  unknown_category: 'The category is not one of the expected categories',
  bad_box: 'The box is not four finite numbers with a width and a height of at least 0',
  bad_area: 'The area is not a number of at least 0',
  bad_keypoints: 'The key points are not the expected count of finite numbers',
  bad_mask: 'The mask is neither polygons nor run lengths',
  bad_polygon: 'The polygon has fewer than three points, or a point far outside the image',
  mask_size: 'The mask does not have the size of its image',
} as const;

export type ScoringErrorCode = keyof typeof SCORING_ERRORS;

/** Reasons a metric may give instead of a number; all of them depend on the truth alone. */
export type UndefinedReason = 'one_class' | 'too_many_classes' | 'no_positive' | 'undefined_metric';

/** Which file an error was found in: the entrant answers for a prediction, the organiser for the truth. */
export type FileRole = 'truth' | 'prediction';

/** `row` is the line number in the file as an editor shows it (header = 1), null where no line can be named. */
export interface ScoringError {
  code: ScoringErrorCode;
  row: number | null;
  id: string | null;
  column: string | null;
  message: string;
}

export type ErrorCounts = Partial<Record<ScoringErrorCode, number>>;

/** All that was wrong with one file: at most {@link MAX_LISTED_PER_CODE} entries of each kind, and how many there were. */
export interface Refusal {
  file: FileRole;
  errors: ScoringError[];
  counts: ErrorCounts;
}

export const MAX_LISTED_PER_CODE = 20;

/** An entrant can make an id megabytes long; a message never carries more than this many characters of it. */
export const MAX_QUOTED_CHARS = 80;

/** Builds one error with the stock sentence of its code. */
export function scoringError(
  code: ScoringErrorCode,
  where: { row?: number | null; id?: string | null; column?: string | null; detail?: string } = {},
): ScoringError {
  const detail = where.detail === undefined ? '' : `: ${clip(where.detail)}`;
  return {
    code,
    row: where.row ?? null,
    id: where.id === undefined || where.id === null ? null : clip(where.id),
    column: where.column === undefined || where.column === null ? null : clip(where.column),
    message: `${SCORING_ERRORS[code]}${detail}`,
  };
}

/** A refusal with a single cause, for what is not a fault of some row. */
export function refuse(file: FileRole, error: ScoringError): Refusal {
  return { file, errors: [error], counts: { [error.code]: 1 } };
}

function clip(text: string): string {
  return text.length <= MAX_QUOTED_CHARS ? text : `${text.slice(0, MAX_QUOTED_CHARS)}…`;
}
