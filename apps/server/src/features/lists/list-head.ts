import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { defaultDocuments, listNumberWords } from '@jiebang/domain/programs/settings/documents';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import type { ListPlace } from './lists.repository.ts';
import type { PublishedList } from './published-list.ts';

/** Number and issuing body of a list, in words. */
export type ListHead = { numberWords: Text; issuer: Text };

/** What the settings of the programme make of it at this moment: as it would go out now. */
export function headNow({ list, program }: ListPlace, now: Date): ListHead {
  const { documents } = programSettings(program.settings);
  const { zh, en } = documents.issuer;
  return {
    numberWords: listNumberWords(documents, list.number, now.getTime()),
    issuer: zh ? { zh, en: en || program.organiser.en } : program.organiser,
  };
}

/** A list that is out keeps the words of its publication, whatever became of the settings. */
export function headOf(place: ListPlace, now: Date): ListHead {
  const { numberWords, issuer, publishedAt } = place.list;
  if (numberWords && issuer) return { numberWords, issuer };
  return headNow(place, publishedAt ?? now);
}

/** As the kept bytes say it; the first lists went out before these words stood in them. */
export function headIn(published: PublishedList): ListHead {
  const { number, publishedAt, organiser } = published;
  return {
    numberWords: published.numberWords ?? listNumberWords(defaultDocuments, number, Date.parse(publishedAt)),
    issuer: published.issuer ?? organiser,
  };
}
