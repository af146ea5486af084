import type { Text } from '../lifecycle/lifecycle.ts';
import type { OfferedResource } from '../scenarios/content.ts';

/** Size classes of enterprises, 工信部联企业〔2011〕300号. */
export const sizeClassLabels = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
} as const satisfies Record<string, Text>;
export type SizeClass = keyof typeof sizeClassLabels;
export const sizeClasses = Object.keys(sizeClassLabels) as [SizeClass, ...SizeClass[]];

/** A field that a round asks beyond the common form, defined by the bureau; page and server judge by this one row. */
export const extraKinds = ['text', 'number', 'date', 'choice', 'file', 'table'] as const;
export type ExtraKind = (typeof extraKinds)[number];
export type ExtraField = {
  /** Name in stored answers, `extra.<id>` in problems and returns: lower case, digits, underscores. */
  id: string;
  kind: ExtraKind;
  label: Text;
  help: Text;
  required: boolean;
  /** text: most characters. */
  maxLength?: number;
  /** number: unit and bounds. */
  unit?: string;
  min?: number;
  max?: number;
  /** choice: what can be chosen. */
  options?: { id: string; label: Text }[];
  /** table: its columns, all text, and most rows. */
  columns?: { id: string; label: Text }[];
  maxRows?: number;
};

/** A point of the formal check (形式审查要点) that a clerk ticks; `field`: the field of the form it is about, if one. */
export type ChecklistItem = { id: string; text: Text; field: string | null };

export type RoundSettings = {
  /** Six-digit codes of GB/T 2260 that applicants must be registered in; empty: anywhere. */
  regions: string[];
  /** Empty: every size. */
  sizeClasses: SizeClass[];
  /** Scenarios of one body; null: the programme's rule. */
  maxPerBody: number | null;
  /** What the bureau itself offers to the solvers of this round. */
  resources: OfferedResource[];
  contact: { name: string; phone: string; email: string };
  checklist: ChecklistItem[];
  extraFields: ExtraField[];
  attachments: { maxFiles: number; maxBytes: number };
};

const defaults: RoundSettings = {
  regions: [],
  sizeClasses: [],
  maxPerBody: null,
  resources: [],
  contact: { name: '', phone: '', email: '' },
  checklist: [],
  extraFields: [],
  attachments: { maxFiles: 10, maxBytes: 200 * 1024 * 1024 },
};

/** What is stored, filled up where it says nothing. */
export const roundSettings = (stored: Partial<RoundSettings>): RoundSettings => ({ ...defaults, ...stored });
