import { challengeLists } from '@jiebang/db/schema/lists';
import type { FindChecked } from '../../platform/documents/check-kind.ts';
import { instantWords } from '../../platform/documents/date-words.ts';
import { beginsWith } from '../../platform/documents/hash-range.ts';
import { headIn } from './list-head.ts';
import { challengesVisibleTo, listsVisibleTo } from './lists.policy.ts';
import { findListDocument, type ListRow, listActsOf } from './lists.repository.ts';
import type { PublishedList } from './published-list.ts';

/** A published list by its check code: what it said when it was published, and whether anything was done to it since. */
export const findCheckedList: FindChecked = async (ctx, prefix) => {
  const { db } = ctx.services;
  const place = await findListDocument(
    db,
    beginsWith(challengeLists.contentSm3, prefix),
    listsVisibleTo(ctx.actor),
  );
  if (!place?.document || !place.list.contentSm3) return null;
  const { list } = place;
  const published = JSON.parse(place.document) as PublishedList;
  const head = headIn(published);
  const acts = await listActsOf(db, [list.id], challengesVisibleTo(ctx.actor));
  const count = published.challenges.length;
  return {
    title: { zh: published.title, en: published.titleEn || published.title },
    number: head.numberWords,
    issuer: head.issuer,
    issuedAt: published.publishedAt,
    sm3: place.list.contentSm3,
    facts: [
      {
        name: { zh: '揭榜申报截止', en: 'Deadline for proposals' },
        value: instantWords(published.deadlineAt),
      },
      { name: { zh: '榜题', en: 'Challenges' }, value: { zh: `${count} 项`, en: String(count) } },
      ...published.challenges.map(({ code, title }) => ({
        name: { zh: code, en: code },
        value: { zh: title, en: title },
      })),
    ],
    remark: remarkOn(list, acts.length),
    standing: list.status !== 'withdrawn',
    link: `/lists/${list.id}`,
    demo: list.demo,
  };
};

function remarkOn({ status, withdrawnReason }: ListRow, acts: number) {
  if (status === 'withdrawn')
    return {
      zh: `本榜单已撤销：${withdrawnReason ?? ''}`,
      en: `This list was withdrawn: ${withdrawnReason ?? ''}`,
    };
  if (acts === 0) return null;
  return {
    zh: '本榜单发布后有勘误、延期、暂停或者撤题等变更，以榜单页面所载为准。',
    en: 'Something was done to the list after its publication (erratum, deadline, suspension or withdrawal): its page tells.',
  };
}
