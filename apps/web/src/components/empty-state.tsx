import type { ReactNode } from 'react';
import './states.css';

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <div className="muted prose">{children}</div> : null}
      {action}
    </div>
  );
}
