import { Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { useTexts } from '../../../lib/texts.ts';

const steps = ['team', 'submit', 'score', 'reveal'] as const;

/** What an entrant goes through, in four lines. */
export function Walk() {
  const t = useTexts('portal');
  return (
    <section>
      <SectionHead title={t('walk.title')} end={<Link to="/verify">{t('walk.verify')}</Link>} />
      <ol className="walk">
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`walk.steps.${step}.title`)}</h3>
            <p>{t(`walk.steps.${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
