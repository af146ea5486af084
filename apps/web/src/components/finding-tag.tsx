import { type FindingStatus, findingLifecycle } from '@jiebang/domain/notices/re-review-lifecycle';
import { useText, useTexts } from '../lib/texts.ts';
import { Tag, type TagTone } from './tag.tsx';

const tones: Record<FindingStatus, TagTone> = { assigned: 'amber', submitted: 'green', recused: 'plain' };

/** Where a finding of a re-review stands; needs the words of `re-reviews`. */
export function FindingTag({ status, overdue }: { status: string; overdue: boolean }) {
  const t = useTexts('re-reviews');
  const text = useText();
  return (
    <>
      <Tag tone={tones[status as FindingStatus]}>
        {text(findingLifecycle.labels[status as FindingStatus])}
      </Tag>
      {overdue ? <Tag tone="seal">{t('overdue')}</Tag> : null}
    </>
  );
}
