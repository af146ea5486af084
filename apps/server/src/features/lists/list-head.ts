import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { defaultDocuments, listNumberWords } from '@jiebang/domain/programs/settings/documents';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import type { ListPlace, ListRow } from './lists.repository.ts';
import type { PublishedList } from './published-list.ts';

/** Number and issuing body of a list, in words. */
export type ListHead = { numberWords: Text; issuer: Text };

/** What the settings of the programme make of it now, for a publication at that instant. */
export function headNow({ list, program }: ListPlace, at: Date): ListHead {
  const { documents } = programSettings(program.settings);
  const { zh, en } = documents.issuer;
  return {
    numberWords: listNumberWords(documents, list.number, at.getTime()),
    issuer: zh ? { zh, en: en || program.organiser.en } : program.organiser,
  };
}

/** When the list went out, or is to: at the instant that was given, or else at once. */
export const outAt = ({ publishedAt, publishAt }: ListRow, now: Date): Date =>
  publishedAt ?? publishAt ?? now;

/** A list that is out keeps the words of its publication, whatever became of the settings. */
export function headOf(place: ListPlace, now: Date): ListHead {
  const { numberWords, issuer } = place.list;
  if (numberWords && issuer) return { numberWords, issuer };
  return headNow(place, outAt(place.list, now));
}

/** As the kept bytes say it; the first lists went out before these words stood in them. */
export function headIn(published: PublishedList): ListHead {
  const { number, publishedAt, organiser } = published;
  return {
    numberWords: published.numberWords ?? listNumberWords(defaultDocuments, number, Date.parse(publishedAt)),
    issuer: published.issuer ?? organiser,
  };
}
