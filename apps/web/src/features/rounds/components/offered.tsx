import type { RoundView } from '@jiebang/contracts/rounds';
import { resourceKindLabels } from '@jiebang/domain/scenarios/content';
import { SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** What the bureau offers to solvers of the call, and whom to ask. */
export function Offered({ round }: { round: RoundView }) {
  const t = useTexts('round-settings');
  const text = useText();
  const { resources, contact } = round.settings;
  const reach = [
    { name: t('contact.name'), value: contact.name },
    { name: t('contact.phone'), value: contact.phone },
    {
      name: t('contact.email'),
      value: contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
    },
  ].filter(({ value }) => value);
  return (
    <>
      {resources.length > 0 ? (
        <section>
          <SectionHead title={t('resources.title')} />
          <ul className="plain-list round-extra">
            {resources.map((resource) => (
              <li key={`${resource.kind} ${resource.text}`}>
                <div className="row tight">
                  <Tag>{text(resourceKindLabels[resource.kind])}</Tag>
                  <span>{resource.text}</span>
                </div>
                {resource.terms ? (
                  <p className="muted">{t('page.terms', { terms: resource.terms })}</p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {reach.length > 0 ? (
        <section>
          <SectionHead title={t('contact.title')} />
          <Facts facts={reach} />
        </section>
      ) : null}
    </>
  );
}
