import type { Tx } from '@jiebang/db/client';
import type { Work } from '../../platform/context.ts';
import { type NotificationData, type NotificationKind, notify } from '../notifications/public.ts';
import { listOfficers } from './notices.repository.ts';
import type { ObjectionRow } from './objections.repository.ts';
import { findStatement } from './objectors.repository.ts';

type OfObjection = { [K in NotificationKind]: K extends `objection_${string}` ? K : never }[NotificationKind];

export const objectionLink = (id: string) => `/workspace/objections/${id}`;

/** The notice that the objection is on, as the texts name it. */
export const namesOf = ({ title }: Pick<ObjectionRow, 'title'>) => ({
  noticeZh: title.zh,
  noticeEn: title.en,
});

/** Tells the objector, in their own inbox; nobody else's holds a trace of them. */
export async function tellObjector<K extends OfObjection>(
  work: Work,
  id: string,
  { kind, data, once = '' }: { kind: K; data: NotificationData[K]; once?: string },
): Promise<void> {
  const { objector } = await findStatement(work.tx, id);
  await notify(work, {
    userId: objector.userId,
    kind,
    data,
    link: objectionLink(id),
    dedupeKey: `${kind}:${id}:${once}`,
  });
}

/** Tells the officers that a case waits for one of them; an officer who filed it themselves cannot take it. */
export async function tellOfficers(
  work: Work,
  id: string,
  names: NotificationData['objection_filed'],
  once: string,
): Promise<void> {
  const { objector } = await findStatement(work.tx, id);
  for (const userId of await officersBut(work.tx, objector.userId))
    await notify(work, {
      userId,
      kind: 'objection_filed',
      data: names,
      link: objectionLink(id),
      dedupeKey: `objection_filed:${id}:${once}`,
    });
}

const officersBut = async (tx: Tx, userId: string) => (await listOfficers(tx)).filter((id) => id !== userId);
