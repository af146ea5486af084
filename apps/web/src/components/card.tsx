import type { ReactNode } from 'react';
import './card.css';

type CardProps = {
  /** `posted` looks like a notice on the wall: only for what is official. */
  kind?: 'plain' | 'pad' | 'posted';
  as?: 'div' | 'section' | 'article' | 'li';
  className?: string;
  label?: string;
  children: ReactNode;
};

export function Card({ kind = 'pad', as: Element = 'div', className = '', label, children }: CardProps) {
  const look = kind === 'plain' ? 'card' : `card ${kind}`;
  return (
    <Element className={`${look} ${className}`.trim()} aria-label={label}>
      {children}
    </Element>
  );
}

/** Title of a section with a remark and, at its end, a link or a state. */
export function SectionHead({
  id,
  title,
  note,
  end,
}: {
  id?: string;
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {note ? <span className="muted small">{note}</span> : null}
      {end ? <span className="end">{end}</span> : null}
    </div>
  );
}
