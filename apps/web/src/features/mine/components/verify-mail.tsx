import { resendVerification } from '@jiebang/contracts/identity';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

export function VerifyMail({ email }: { email: string }) {
  const t = useTexts('mine');
  const act = useAct(resendVerification);
  return (
    <Note tone="amber" title={t('verify.title')}>
      <p>{t('verify.body', { email })}</p>
      {act.error ? <ProblemNote error={act.error} /> : null}
      {act.isSuccess ? (
        <p role="status">{t('verify.sent')}</p>
      ) : (
        <div>
          <Button look="ghost" small busy={act.isPending} onClick={() => act.mutate({})}>
            {t('verify.resend')}
          </Button>
        </div>
      )}
    </Note>
  );
}
