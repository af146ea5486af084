import type { RoundSettings } from '@jiebang/domain/rounds/settings';

/** What every part of the settings' form is given. */
export type SettingsProps = {
  settings: RoundSettings;
  onChange: (settings: RoundSettings) => void;
  /** What is wrong with the field at this path of the settings, in words. */
  wrongAt: (path: string) => string | undefined;
};
