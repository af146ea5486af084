import { getReceiptKey } from '@jiebang/contracts/submissions';
import { useQuery } from '@tanstack/react-query';
import { SectionHead } from '../../../components/card.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ChainHead } from '../components/chain-head.tsx';
import { DocumentCheck } from '../components/document-check.tsx';
import { DossierGuide } from '../components/dossier-guide.tsx';
import { ReceiptCheck } from '../components/receipt-check.tsx';
import '../verify.css';

/** For everybody: check a receipt without trusting the platform, and see where the audit chain stands. */
export function VerifyPage() {
  const t = useTexts('verify');
  useTitle(t('title'));
  return (
    <div className="wrap narrow page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="prose">{t('lead')}</p>
      </div>
      <DocumentCheck />
      <ReceiptCheck />
      <DossierGuide />
      <ChainHead />
      <PublicKey />
    </div>
  );
}

function PublicKey() {
  const t = useTexts('verify');
  const { data } = useQuery(apiQuery(getReceiptKey, {}));
  if (!data) return null;
  return (
    <section>
      <SectionHead title={t('key.title')} />
      <p className="muted">{t('key.note', { keyId: data.keyId })}</p>
      <pre className="pem">{data.publicKeyPem.trim()}</pre>
    </section>
  );
}
