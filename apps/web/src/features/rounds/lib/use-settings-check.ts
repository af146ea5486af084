import { checkRoundSettings } from '@jiebang/domain/rounds/check-settings';
import type { RoundSettings } from '@jiebang/domain/rounds/settings';
import { useState } from 'react';
import { fieldError } from '../../../components/field.tsx';
import { fieldText } from '../../../lib/field-text.ts';

/** What is wrong with the settings, at its field: told from the first attempt to save, not while a row is begun. */
export function useSettingsCheck(settings: RoundSettings, error: unknown) {
  const [tried, setTried] = useState(false);
  const problems = checkRoundSettings(settings);
  return {
    wrong: tried && problems.length > 0,
    pass: () => {
      setTried(true);
      return problems.length === 0;
    },
    wrongAt: (path: string): string | undefined => {
      const whole = `settings.${path}`;
      const found = tried ? problems.find((problem) => problem.path === whole) : undefined;
      return found ? fieldText(found) : fieldError(error, whole);
    },
  };
}
