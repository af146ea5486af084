import { type ScenarioStatus, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<ScenarioStatus, TagTone> = {
  draft: 'plain',
  district_review: 'amber',
  formal_review: 'blue',
  returned: 'seal',
  department_review: 'amber',
  expert_review: 'amber',
  opinions_in: 'blue',
  approved: 'green',
  listed: 'green',
  rejected: 'plain',
  withdrawn: 'plain',
};

export function ScenarioTag({ status }: { status: string }) {
  const text = useText();
  const known = status as ScenarioStatus;
  return <Tag tone={tones[known]}>{text(scenarioLifecycle.labels[known])}</Tag>;
}
