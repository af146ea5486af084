import type { ReactNode } from 'react';
import { switchShortcuts, useShortcutsOn } from '../lib/shortcuts.ts';
import { useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import './key-legend.css';

export function Key({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}

/** Which key does what, and the switch for those whom single keys disturb. */
export function KeyLegend({ keys }: { keys: { key: string; name: string }[] }) {
  const t = useTexts('common');
  const on = useShortcutsOn();
  return (
    <div className="key-legend small no-print">
      {on ? (
        <ul className="plain-list" aria-label={t('keys.label')}>
          {keys.map(({ key, name }) => (
            <li key={key}>
              <Key>{key}</Key> {name}
            </li>
          ))}
        </ul>
      ) : (
        <span>{t('keys.off')}</span>
      )}
      <Button look="quiet" small aria-pressed={on} onClick={() => switchShortcuts(!on)}>
        {t(on ? 'keys.switchOff' : 'keys.switchOn')}
      </Button>
    </div>
  );
}
