import { consentDocuments } from '@jiebang/contracts/identity';
import { PlainText } from '../../../components/plain-text.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../help.css';

const parts = {
  terms: ['scope', 'account', 'content', 'fairness', 'receipt', 'objection', 'service', 'change', 'law'],
  privacy: ['who', 'what', 'cookie', 'share', 'keep', 'rights', 'security', 'minors', 'change'],
} as const;

export function TermsPage() {
  return <LegalPage name="terms" />;
}

export function PrivacyPage() {
  return <LegalPage name="privacy" />;
}

/** The version printed is the one that consent records name. */
function LegalPage({ name }: { name: keyof typeof parts }) {
  const t = useTexts('legal');
  const title = t(`${name}.title`);
  useTitle(title);
  // Each document has its own parts, which the key types cannot follow through the variable.
  const say = t as (key: string) => string;
  return (
    <article className="wrap narrow page legal">
      <h1 className="page-title">{title}</h1>
      <p className="muted small num">{t('version', { version: consentDocuments[name] })}</p>
      <p className="prose">{t(`${name}.lead`)}</p>
      {parts[name].map((part) => (
        <section key={part}>
          <h2>{say(`${name}.${part}.title`)}</h2>
          <PlainText text={say(`${name}.${part}.body`)} />
        </section>
      ))}
    </article>
  );
}
