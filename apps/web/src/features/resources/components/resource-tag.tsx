import {
  type ResourceRequestStatus,
  type ResourceStatus,
  resourceLifecycle,
  resourceRequestLifecycle,
} from '@jiebang/domain/resources/lifecycle';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

type Standing = { status: string; expired: boolean };

export function ResourceTag({ status, expired }: Standing) {
  const t = useTexts('resources');
  const text = useText();
  if (expired) return <Tag tone="plain">{t('expired')}</Tag>;
  return (
    <Tag tone={status === 'offered' ? 'green' : status === 'draft' ? 'amber' : 'plain'}>
      {text(resourceLifecycle.labels[status as ResourceStatus])}
    </Tag>
  );
}

const tones = {
  requested: 'amber',
  granted: 'green',
  refused: 'seal',
  taken_back: 'plain',
  returned: 'plain',
  revoked: 'seal',
} as const satisfies Record<ResourceRequestStatus, string>;

export function RequestTag({ status, expired }: Standing) {
  const t = useTexts('resources');
  const text = useText();
  if (expired) return <Tag tone="plain">{t('expired')}</Tag>;
  const known = status as ResourceRequestStatus;
  return <Tag tone={tones[known]}>{text(resourceRequestLifecycle.labels[known])}</Tag>;
}
