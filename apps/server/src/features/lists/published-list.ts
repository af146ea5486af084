import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';

/** `challenge_lists.document` as it is read again; `writeDocument` writes it. */
export type PublishedList = {
  organiser: Text;
  /** Missing in what went out before the words were kept: `headIn`. */
  numberWords?: Text;
  issuer?: Text;
  number: number;
  title: string;
  titleEn: string;
  preamble: string;
  contactName: string;
  contactPhone: string;
  deadlineAt: string;
  publishedAt: string;
  challenges: PublishedChallenge[];
};
/** A list as it would go out: an instant that nobody gave yet is null. */
export type DraftedList = Omit<PublishedList, 'deadlineAt' | 'publishedAt'> & {
  deadlineAt: string | null;
  publishedAt: string | null;
};
export type PublishedChallenge = Omit<
  ScenarioContent,
  'risk' | 'publicSummary' | 'extra' | 'notes' | 'source'
> & {
  code: string;
  poster: { name: string; nameEn: string | null };
  rubric: Rubric | null;
};
