import { downloadDossier } from '@jiebang/contracts/dossiers';
import type { RankingView } from '@jiebang/contracts/rankings';
import { Link } from '@tanstack/react-router';
import { AnchorButton } from '../../../components/button.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';

/** The dossier of a published result, what is in it, and the command that checks it without this server. */
export function DossierNote({ result: { id, status } }: { result: RankingView }) {
  const t = useTexts('results');
  if (status !== 'published') return <p className="muted">{t('verify.later')}</p>;
  return (
    <div className="stack tight">
      <div>
        <AnchorButton href={addressOf(downloadDossier, { params: { id } })} download>
          {t('verify.dossier')}
        </AnchorButton>
      </div>
      <p className="prose">{t('verify.what')}</p>
      <p className="small">
        <span className="muted">{t('verify.run')}</span> <code>npm run -s jiebang -- verify dossier.zip</code>
      </p>
      <p className="small">
        <Link to="/verify">{t('verify.how')}</Link>
      </p>
    </div>
  );
}
