import type { ScenarioField } from '@jiebang/domain/scenarios/content';
import { TextField } from '../../../components/field.tsx';
import { useOpen, useWizard } from '../lib/wizard-context.ts';

type Key = 'budgetNote' | 'ipNote' | 'prizesPaidWithin' | 'source';
type Props = { name: Key; field: ScenarioField; label: string; hint: string; max: number };

/** Words beside a field: reviewed and sent back with it. */
export function Remark({ name, field, label, hint, max }: Props) {
  const { content, change } = useWizard();
  if (!useOpen(field)) return null;
  return (
    <TextField
      label={label}
      hint={hint}
      value={content[name]}
      maxLength={max}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
}
