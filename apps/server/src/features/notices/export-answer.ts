import type { Ctx } from '../../platform/context.ts';
import type { Language, OfficialDocument } from '../../platform/documents/official-document.ts';
import { notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { officialAnswer } from './answer-official.ts';
import { readPosted } from './notice-document.ts';
import { findNotice } from './notices.repository.ts';
import { mayReadStatement, objectionsVisibleTo } from './objections.policy.ts';
import { standingOf } from './objections.presenter.ts';
import { findObjection } from './objections.repository.ts';
import { findStatement } from './objectors.repository.ts';

/**
 * The answer to an objection as a 公文 addressed to the objector, who alone gets it with the officer of the case. For
 * everybody else, and before there is an answer, there is none.
 */
export async function exportAnswer(
  ctx: Ctx,
  id: string,
  language: Language,
): Promise<{ document: OfficialDocument; name: string }> {
  const { db } = ctx.services;
  const row = await findObjection(db, id, requireUser(ctx).userId, objectionsVisibleTo(ctx.actor));
  if (!row || !mayReadStatement(ctx.actor, standingOf(row))) throw notFound('answer of a case of others');
  const { objector } = await findStatement(db, id);
  const notice = await findNotice(db, row.objection.noticeId);
  const { answeredAt } = row.objection;
  if (!answeredAt || !objector.answer || !notice?.notice.document) throw notFound('no answer yet');
  const document = officialAnswer(
    {
      objection: { ...row.objection, answeredAt },
      title: row.title,
      organiser: readPosted(notice.notice.document).organiser,
      demo: notice.notice.demo,
      paused: notice.notice.pausedByObjection,
      statement: { ...objector, answer: objector.answer },
    },
    language,
  );
  return { document, name: document.title };
}
