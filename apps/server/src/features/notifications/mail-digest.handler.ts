import type { Ctx } from '../../platform/context.ts';
import { absoluteUrl, type Letter } from './compose-mail.ts';
import { claimDigest, type MailDebt } from './mail-debts.repository.ts';
import { sendOwed } from './send-owed.ts';
import { wordingOf } from './texts.ts';

/** One mail with all that is due for a person; each notification is in one digest. */
export async function handle(ctx: Ctx, { userId }: { userId: string }): Promise<void> {
  const { db, clock, env } = ctx.services;
  const claimed = await claimDigest(db, userId, clock.now());
  if (claimed.length === 0) return;
  await sendOwed(ctx, {
    userId,
    ids: claimed.map(({ id }) => id),
    letter: gather(claimed, (path) => absoluteUrl(env, path)),
  });
}

function gather(debts: MailDebt[], urlOf: (path: string) => string): Letter | null {
  const told = debts.flatMap(({ kind, data, link }) => {
    const wording = wordingOf(kind, data);
    return wording ? [{ ...wording, url: link ? [urlOf(link)] : [] }] : [];
  });
  if (told.length === 0) return null;
  const list = (language: 'zh' | 'en') =>
    told
      .map(({ subject, body, url }, at) =>
        [`${at + 1}. ${subject[language]}`, body[language], ...url].join('\n'),
      )
      .join('\n\n');
  return {
    subject: { zh: `通知汇总（${told.length} 条）`, en: `Digest of ${told.length} notifications` },
    body: {
      zh: `以下是按您的通知设置汇总的 ${told.length} 条通知。\n\n${list('zh')}\n\n在平台查看全部通知：`,
      en: `These ${told.length} notifications were gathered as your settings say.\n\n${list('en')}\n\nAll your notifications:`,
    },
    url: urlOf('/workspace/notifications'),
  };
}
