import { PlainText } from '../../../components/plain-text.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../help.css';

const sections = ['entrant', 'failure', 'quota', 'board', 'verify', 'organiser', 'admin', 'tools'] as const;

/** Short guide per role. */
export function HelpPage() {
  const t = useTexts('help');
  useTitle(t('title'));
  return (
    <div className="wrap page">
      <h1 className="page-title">{t('title')}</h1>
      <p className="muted prose">{t('lead')}</p>
      <div className="guide">
        <nav aria-label={t('contents')}>
          <ul className="plain-list">
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{t(`${section}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack loose">
          {sections.map((section) => (
            <section key={section} id={section} className="guide-section">
              <h2>{t(`${section}.title`)}</h2>
              <PlainText text={t(`${section}.body`)} />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
