import type { ProgramOffice } from '@jiebang/contracts/programs';
import {
  checkProgramSettings,
  type RangedSetting,
  settingRanges,
} from '@jiebang/domain/programs/settings/check-settings';
import type { ProgramSettings } from '@jiebang/domain/programs/settings/settings';
import { type ReactNode, useMemo } from 'react';
import { fieldError } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { fieldText } from '../../../lib/field-text.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useSection } from '../lib/use-section.ts';
import { SectionCard } from './section-card.tsx';

type Name = keyof ProgramSettings;
export type RuleProps<K extends Name> = {
  value: ProgramSettings[K];
  set: (changes: Partial<ProgramSettings[K]>) => void;
  /** What is wrong with the field at this path of the section, in words. */
  wrongAt: (path: string) => string | undefined;
};
type Props<K extends Name> = {
  program: ProgramOffice;
  name: K;
  departments: readonly string[] | null;
  children: (props: RuleProps<K>) => ReactNode;
};

/** A section of the rules, judged while it is written by the function that the server asks, too. */
export function RuleSection<K extends Name>({ program, name, departments, children }: Props<K>) {
  const t = useTexts('programs');
  const part = useMemo(
    () => ({
      read: ({ settings }: ProgramOffice): ProgramSettings[K] => settings[name],
      write: (value: ProgramSettings[K]) => ({ settings: { [name]: value } }),
    }),
    [name],
  );
  const section = useSection(program, part);
  const problems = checkProgramSettings({ [name]: section.value }, departments);
  const wrongAt = (path: string) => {
    const whole = `settings.${name}.${path}`;
    const found = problems.find((problem) => problem.path === whole);
    return found ? fieldText(found) : fieldError(section.error, whole);
  };
  return (
    <SectionCard
      title={t(`rules.${name as Name}.title`)}
      lead={t(`rules.${name as Name}.lead`)}
      section={section}
      wrong={problems.length > 0}
    >
      {children({ value: section.value, set: section.set, wrongAt })}
    </SectionCard>
  );
}

type RangedProps = {
  /** Where the setting stands: its bounds are the rule's own. */
  at: RangedSetting;
  label: string;
  hint?: string;
  wrong?: string | undefined;
  value: number;
  onChange: (value: number) => void;
};
export function Ranged({ at, ...rest }: RangedProps) {
  const [min, max] = settingRanges[at];
  return <NumberField {...rest} min={min} max={max} />;
}
