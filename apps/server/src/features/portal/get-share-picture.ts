import type { SharedKind } from '@jiebang/contracts/portal';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { describePage } from './describe-page.ts';

const SITE = '揭榜';

/** The picture that messengers show beside the link of a page: of the words in its head, and of nothing else. */
export async function getSharePicture(
  { services }: Ctx,
  { kind, key }: { kind: SharedKind; key: string },
): Promise<Buffer> {
  const words = await describePage(services, `/${kind}/${key}`);
  if (!words) throw new AppError('not_found', `picture of ${kind}/${key}`);
  return await services.printer.renderPicture({ site: SITE, title: words.title, about: words.about });
}
