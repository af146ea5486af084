import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useCopy } from '../../../lib/use-copy.ts';

/** The secret, which is shown this once. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTexts('webhooks');
  const { state, copy } = useCopy();
  return (
    <div className="stack">
      <Note tone="amber" role="alert" title={t('secret.title')}>
        {t('secret.once')}
      </Note>
      <code className="webhook-secret">{secret}</code>
      <div className="row">
        <Button look="ghost" onClick={() => copy(secret)}>
          {t('secret.copy')}
        </Button>
        <Button onClick={onClose}>{t('secret.done')}</Button>
        <span role="status" className="small">
          {state === 'idle' ? '' : t(state === 'copied' ? 'secret.copied' : 'secret.copyFailed')}
        </span>
      </div>
    </div>
  );
}
