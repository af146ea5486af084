import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useTexts } from '../lib/texts.ts';
import { useTitle } from '../lib/use-title.ts';

export function NotFoundPage() {
  const t = useTexts('common');
  useTitle(t('notFound.title'));
  return (
    <div className="wrap narrow page">
      <h1 className="page-title">{t('notFound.title')}</h1>
      <EmptyState
        title={t('notFound.lead')}
        action={
          <div className="row">
            <LinkButton to="/">{t('notFound.home')}</LinkButton>
            <LinkButton to="/competitions" look="ghost">
              {t('nav.competitions')}
            </LinkButton>
          </div>
        }
      >
        {t('notFound.body')}
      </EmptyState>
    </div>
  );
}
