import type { ReactNode } from 'react';
import './tag.css';

/** `seal` is for deadlines and returns, `green` for what is settled, `amber` for what waits, blue for the rest. */
export type TagTone = 'blue' | 'seal' | 'green' | 'amber' | 'plain';

export function Tag({ tone = 'blue', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tone === 'blue' ? 'tag' : `tag ${tone}`}>{children}</span>;
}
