import { consentDocuments } from '@jiebang/contracts/identity';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';

const PARAGRAPHS = ['p1', 'p2', 'p3', 'p4'] as const;

/** The text that a consent names, with the version that is recorded. */
function LegalText({ document }: { document: 'terms' | 'privacy' }) {
  const t = useTexts('legal');
  useTitle(t(`${document}.title`));
  return (
    <article className="wrap page prose">
      <h1 className="page-title">{t(`${document}.title`)}</h1>
      <p className="muted small">{t('version', { version: consentDocuments[document] })}</p>
      {PARAGRAPHS.map((paragraph) => (
        <p key={paragraph}>{t(`${document}.${paragraph}`)}</p>
      ))}
    </article>
  );
}

export const TermsPage = () => <LegalText document="terms" />;
export const PrivacyPage = () => <LegalText document="privacy" />;
