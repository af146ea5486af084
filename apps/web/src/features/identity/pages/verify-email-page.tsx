import { getSession, verifyEmail } from '@jiebang/contracts/identity';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';

const route = getRouteApi('/public/verify-email');

/** Proves a mail address with the token of the mail, at once and once. */
export function VerifyEmailPage() {
  const t = useTexts('identity');
  useTitle(t('verify.title'));
  const { token } = route.useSearch();
  const act = useAct(verifyEmail, { refreshes: [getSession] });
  const { mutate } = act;
  const [sent, setSent] = useState(false);
  useEffect(() => {
    if (token === undefined || sent) return;
    setSent(true);
    mutate({ body: { token } });
  }, [token, sent, mutate]);
  return (
    <div className="wrap page narrow">
      <h1 className="page-title">{t('verify.title')}</h1>
      {token === undefined ? <Note tone="amber" title={t('verify.noToken')} /> : null}
      {act.isPending ? <p role="status">{t('verify.working')}</p> : null}
      {act.error ? <ProblemNote error={act.error} /> : null}
      {act.isSuccess ? (
        <>
          <Note tone="green" role="status" title={t('verify.done')} />
          <p>
            <Link to="/me">{t('verify.go')}</Link>
          </p>
        </>
      ) : null}
    </div>
  );
}
