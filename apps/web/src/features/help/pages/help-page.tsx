import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';

/** What each side needs to know to begin. */
export function HelpPage() {
  const t = useTexts('help');
  useTitle(t('title'));
  return (
    <article className="wrap page prose">
      <h1 className="page-title">{t('title')}</h1>
      <h2>{t('vendor.title')}</h2>
      <p>{t('vendor.p1')}</p>
      <p>{t('vendor.p2')}</p>
      <p>{t('vendor.p3')}</p>
      <h2>{t('bureau.title')}</h2>
      <p>{t('bureau.p1')}</p>
      <p>{t('bureau.p2')}</p>
      <h2>{t('command.title')}</h2>
      <p>{t('command.p1')}</p>
    </article>
  );
}
