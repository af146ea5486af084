import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useCopy } from '../../../lib/use-copy.ts';

/** The codes, the one time the server tells them. They stay until the person says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useTexts('account');
  const { state, copy } = useCopy();
  return (
    <div className="stack">
      <Note tone="amber" role="alert" title={t('recovery.title')}>
        {t('recovery.once')}
      </Note>
      <ul className="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row no-print">
        <Button look="ghost" onClick={() => copy(codes.join('\n'))}>
          {t('recovery.copy')}
        </Button>
        <Button look="ghost" onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <Button onClick={onKept}>{t('recovery.done')}</Button>
        <span role="status" className="small">
          {state === 'idle' ? '' : t(state === 'copied' ? 'recovery.copied' : 'recovery.copyFailed')}
        </span>
      </div>
    </div>
  );
}
