/** What a static check found: no problem is a pass. The note stands beside its line. */
export interface CheckResult {
  problems: string[];
  note?: string;
}
