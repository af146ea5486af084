import type { ReactNode } from 'react';
import './states.css';

type NoteProps = {
  tone?: 'blue' | 'seal' | 'green' | 'amber';
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` interrupts a screen reader: for what answers an act just done. */
  role?: 'alert' | 'status' | 'note';
};

export function Note({ tone = 'blue', title, children, role = 'note' }: NoteProps) {
  return (
    <div className={tone === 'blue' ? 'note' : `note ${tone}`} role={role}>
      {title ? <div className="title">{title}</div> : null}
      {children}
    </div>
  );
}
