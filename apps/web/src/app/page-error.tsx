import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button, LinkButton } from '../components/button.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { asProblem } from '../lib/api-problem.ts';
import { useTexts } from '../lib/texts.ts';
import { useTitle } from '../lib/use-title.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** Whatever a page throws ends here: never a blank window, always a way on. */
export function PageError({ error }: ErrorComponentProps) {
  const t = useTexts('common');
  const router = useRouter();
  const problem = asProblem(error);
  useTitle(t('pageError.title'));
  if (problem.code === 'not_found') return <NotFoundPage />;
  return (
    <div className="wrap narrow page stack">
      <h1 className="page-title">{t('pageError.title')}</h1>
      <ProblemNote error={error} />
      <div className="row">
        <Button onClick={() => void router.invalidate()}>{t('pageError.again')}</Button>
        <LinkButton to="/" look="ghost">
          {t('notFound.home')}
        </LinkButton>
      </div>
    </div>
  );
}
