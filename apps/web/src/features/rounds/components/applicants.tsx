import type { RoundView } from '@jiebang/contracts/rounds';
import { regionName } from '@jiebang/domain/rounds/regions';
import { sizeClassLabels } from '@jiebang/domain/rounds/settings';
import { SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** Who may apply and how often: read before anything is written. */
export function Applicants({ round }: { round: RoundView }) {
  const t = useTexts('round-settings');
  const text = useText();
  const { regions, sizeClasses, attachments } = round.settings;
  const joined = (names: string[]) => names.join(t('page.comma'));
  return (
    <section>
      <SectionHead title={t('who.title')} />
      <Facts
        facts={[
          {
            name: t('who.regions'),
            value: joined(regions.map((code) => text(regionName(code)))) || t('page.anywhere'),
          },
          {
            name: t('who.sizes'),
            value: joined(sizeClasses.map((id) => text(sizeClassLabels[id]))) || t('page.anySize'),
          },
          {
            name: t('page.limit'),
            value:
              round.limitPerBody === null
                ? t('page.noLimit')
                : t('page.limitIs', { number: round.limitPerBody }),
          },
          {
            name: t('attachments.title'),
            value:
              attachments.maxFiles === 0
                ? t('page.noFiles')
                : t('page.filesAre', {
                    files: attachments.maxFiles,
                    size: Math.max(1, Math.round(attachments.maxBytes / 1024 / 1024)),
                  }),
          },
        ]}
      />
    </section>
  );
}
