import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.ts';
import './wizard.css';

/** How far a section is: how many of its fields lack something, and whether any was sent back. */
export type RailStep<Name extends string> = { name: Name; label: string; lacking: number; returned: boolean };
type RailProps<Name extends string> = {
  steps: RailStep<Name>[];
  /** The link to a step, around what stands in it. */
  link: (name: Name, inside: ReactNode) => ReactNode;
};

/** The sections with how far each is, in words; any may be opened at any time. */
export function WizardRail<Name extends string>({ steps, link }: RailProps<Name>) {
  const t = useTexts('drafting');
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className="wiz-rail">
        {steps.map(({ name, label, lacking, returned }, place) => (
          <li key={name} className={returned ? 'back' : lacking === 0 ? 'done' : undefined}>
            {link(
              name,
              <>
                <span className="mark" aria-hidden="true">
                  {returned ? '!' : lacking === 0 ? '✓' : place + 1}
                </span>
                <span>
                  {label}
                  <span className="state">
                    {returned ? t('wizard.returned') : null}
                    {returned && lacking > 0 ? ' · ' : null}
                    {lacking > 0
                      ? t('wizard.lacking', { count: lacking })
                      : returned
                        ? null
                        : t('wizard.whole')}
                  </span>
                </span>
              </>,
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
