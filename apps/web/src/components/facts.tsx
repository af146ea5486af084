import type { ReactNode } from 'react';
import './facts.css';

export type Fact = { name: string; value: ReactNode };

/** Names and values under one another, as on a form. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
