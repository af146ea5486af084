import type { ListView } from '@jiebang/contracts/lists';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import type { Saved } from '../../../lib/form-keeper.ts';

/** What the clerk writes of a list itself; the deadline as an input in Beijing time holds it. */
export type ListTexts = {
  title: string;
  titleEn: string;
  preamble: string;
  deadlineAt: string;
  contactName: string;
  contactPhone: string;
};

export const textsOf = (list: ListView): Saved<ListTexts> => ({
  revision: list.setup?.revision ?? 0,
  value: {
    title: list.title,
    titleEn: list.titleEn,
    preamble: list.preamble,
    deadlineAt: list.deadlineAt ? toBeijingInput(list.deadlineAt) : '',
    contactName: list.contactName,
    contactPhone: list.contactPhone,
  },
});

/** A list keeps its title, and half a date is none. */
export const isSendable = (key: keyof ListTexts, value: string): boolean =>
  key === 'title'
    ? value.trim() !== ''
    : key !== 'deadlineAt' || value === '' || fromBeijingInput(value) !== null;

export function bodyOf({ deadlineAt, ...texts }: Partial<ListTexts>) {
  if (deadlineAt === undefined) return texts;
  return { ...texts, deadlineAt: deadlineAt === '' ? null : fromBeijingInput(deadlineAt) };
}
