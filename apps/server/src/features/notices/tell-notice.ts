import type { Work } from '../../platform/context.ts';
import { type NotificationData, type NotificationKind, notify } from '../notifications/public.ts';
import { listOfficers, type NoticeRow } from './notices.repository.ts';

/** The notice as the texts of a notification name it. */
export const noticeNames = ({ notice }: NoticeRow) => ({
  noticeZh: notice.title.zh,
  noticeEn: notice.title.en,
});

export const noticeLink = (id: string) => `/notices/${id}`;

type OfNotice = { [K in NotificationKind]: K extends `notice_${string}` ? K : never }[NotificationKind];
type Told<K extends OfNotice> = {
  kind: K;
  data: NotificationData[K] /** Tells one such news from the next. */;
  once?: string;
};

/** Tells who prepared the notice and who started it. */
export async function tellResponsible<K extends OfNotice>(
  work: Work,
  { notice }: NoticeRow,
  { kind, data, once = '' }: Told<K>,
): Promise<void> {
  const people = new Set([notice.preparedBy, ...(notice.startedBy ? [notice.startedBy] : [])]);
  for (const userId of people)
    await notify(work, {
      userId,
      kind,
      data,
      link: noticeLink(notice.id),
      dedupeKey: `${kind}:${notice.id}:${once}`,
    });
}

/** Tells every officer but one: whoever it is may not start what they prepared. */
export async function tellOthersInOffice<K extends OfNotice>(
  work: Work,
  { notice }: NoticeRow,
  { kind, data, once = '' }: Told<K>,
): Promise<void> {
  for (const userId of await listOfficers(work.tx))
    if (userId !== notice.preparedBy)
      await notify(work, {
        userId,
        kind,
        data,
        link: noticeLink(notice.id),
        dedupeKey: `${kind}:${notice.id}:${once}`,
      });
}
