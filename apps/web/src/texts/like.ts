/**
 * The shape that the English texts must have: every key of the Chinese ones, and for a counted key (`_other`)
 * the singular (`_one`) that Chinese does not have. A key missing or too many does not compile.
 */
export type Like<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
