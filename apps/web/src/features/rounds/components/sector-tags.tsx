import type { RoundView } from '@jiebang/contracts/rounds';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** What the call asks for; no sector named means that every one is welcome. */
export function SectorTags({ ids }: { ids: RoundView['sectors'] }) {
  const t = useTexts('rounds');
  const text = useText();
  if (ids.length === 0) return <span>{t('anySector')}</span>;
  return (
    <>
      {ids.map((id) => (
        <Tag key={id}>{text(sectors[id])}</Tag>
      ))}
    </>
  );
}
