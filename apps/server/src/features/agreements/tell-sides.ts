import type { AgreementSide } from '@jiebang/contracts/agreements';
import type { Work } from '../../platform/context.ts';
import { type NotificationData, type NotificationKind, notify } from '../notifications/public.ts';
import type { AgreementPlace } from './agreements.repository.ts';
import { listManagers, listOfficers } from './winners.repository.ts';

type Named = { challenge: string; poster: string; solver: string; code: string };
/** Kinds whose data begins with the agreement they are about. */
type OfAgreement = {
  [K in NotificationKind]: NotificationData[K] extends Named ? K : never;
}[NotificationKind];

type Told<K extends OfAgreement> = {
  to: readonly AgreementSide[];
  kind: K;
  data: Omit<NotificationData[K], keyof Named>;
  /** Tells one occasion of a kind from the next. */
  key: string;
  /** Not told what they did themselves. */
  except?: string;
};

type Place = {
  agreement: Pick<AgreementPlace['agreement'], 'id' | 'code' | 'posterId' | 'solverId'>;
  challenge: { title: string };
  poster: string;
  solver: string;
};

/** Tells who runs the bodies of these sides, and the office, once for this occasion. */
export async function tellSides<K extends OfAgreement>(
  work: Work,
  place: Place,
  { to, kind, data, key, except }: Told<K>,
): Promise<void> {
  const { agreement, challenge, poster, solver } = place;
  const named: Named = { challenge: challenge.title, poster, solver, code: agreement.code ?? '' };
  const people = new Set<string>();
  for (const side of to) for (const userId of await peopleOf(work, place, side)) people.add(userId);
  for (const userId of people)
    if (userId !== except)
      await notify(work, {
        userId,
        kind,
        data: { ...named, ...data } as unknown as NotificationData[K],
        link: `/workspace/agreements/${agreement.id}`,
        dedupeKey: `${kind}:${agreement.id}:${key}`,
      });
}

const peopleOf = ({ tx }: Work, { agreement }: Place, side: AgreementSide): Promise<string[]> =>
  side === 'bureau'
    ? listOfficers(tx, [agreement.posterId, agreement.solverId])
    : listManagers(tx, side === 'poster' ? agreement.posterId : agreement.solverId);
