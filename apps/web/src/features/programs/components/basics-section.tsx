import type { ProgramOffice } from '@jiebang/contracts/programs';
import { useTexts } from '../../../lib/texts.ts';
import { useSection } from '../lib/use-section.ts';
import { ProgramFields } from './program-fields.tsx';
import { SectionCard } from './section-card.tsx';

const basics = {
  read: ({ slug, kind, title, organiser, summary }: ProgramOffice) => ({
    slug,
    kind,
    title,
    organiser,
    summary,
  }),
  write: (value: Pick<ProgramOffice, 'slug' | 'kind' | 'title' | 'organiser' | 'summary'>) => value,
};

export function BasicsSection({ program }: { program: ProgramOffice }) {
  const t = useTexts('programs');
  const section = useSection(program, basics);
  return (
    <SectionCard title={t('basics.title')} section={section}>
      <ProgramFields draft={section.value} onChange={section.set} error={section.error} />
    </SectionCard>
  );
}
