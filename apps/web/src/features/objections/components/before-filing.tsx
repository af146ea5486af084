import { refusalGroundLabels, refusalGrounds } from '@jiebang/domain/notices/lifecycle';
import { Card } from '../../../components/card.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

const steps = ['taken', 'accepted', 'examined', 'answered'] as const;

/** Told before one writes: who sees the name, what is refused, what follows. */
export function BeforeFiling() {
  const t = useTexts('objections');
  const text = useText();
  return (
    <aside className="stack">
      <Card as="section" label={t('before.who')}>
        <h2 className="card-title">{t('before.who')}</h2>
        <p>{t('before.whoBody')}</p>
      </Card>
      <Card as="section" label={t('before.refused')}>
        <h2 className="card-title">{t('before.refused')}</h2>
        <ul className="obj-points">
          {refusalGrounds.map((ground) => (
            <li key={ground}>{text(refusalGroundLabels[ground])}</li>
          ))}
        </ul>
        <p className="muted small">{t('before.again')}</p>
      </Card>
      <Card as="section" label={t('before.next')}>
        <h2 className="card-title">{t('before.next')}</h2>
        <ol className="obj-points">
          {steps.map((step) => (
            <li key={step}>{t(`before.steps.${step}`)}</li>
          ))}
        </ol>
      </Card>
    </aside>
  );
}
