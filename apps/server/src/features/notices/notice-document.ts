import { createHash } from 'node:crypto';
import type { PeriodUnit } from '@jiebang/domain/calendar/working-days';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { NoticeIssuer } from './issuers.repository.ts';
import type { NoticeRow } from './notices.repository.ts';

/** `notices.document` as it is read again. */
export type PostedNotice = NoticeIssuer & {
  subjectType: string;
  subjectId: string;
  title: Text;
  body: Text;
  periodLength: number;
  periodUnit: PeriodUnit;
  startedAt: string;
};

export const readPosted = (document: string) => JSON.parse(document) as PostedNotice;

/** The notice as it goes out, in the bytes that are hashed and kept. Its last day is not in it: objections move it. */
export function writeNoticeDocument(
  { notice }: Pick<NoticeRow, 'notice'>,
  issuer: NoticeIssuer,
  startedAt: Date,
): { document: string; contentSm3: string } {
  const { subjectType, subjectId, title, body, periodLength, periodUnit } = notice;
  const document = canonicalJson({
    kind: 'jiebang.notice',
    version: 1,
    ...issuer,
    subjectType,
    subjectId,
    title,
    body,
    periodLength,
    periodUnit,
    startedAt,
  });
  return { document, contentSm3: createHash('sm3').update(document).digest('hex') };
}
