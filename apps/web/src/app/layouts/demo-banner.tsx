import { useSession } from '../../lib/session.ts';
import { useTexts } from '../../lib/texts.ts';

export function DemoBanner() {
  const t = useTexts('common');
  const { demo } = useSession();
  if (!demo) return null;
  return (
    <aside className="demo-banner" aria-label={t('demo.title')}>
      <div className="wrap">
        <b>{t('demo.title')}</b>
        {t('demo.body')}
      </div>
    </aside>
  );
}
