import { type ReactNode, useId } from 'react';
import '../account.css';

/** One matter of the account page, with its heading. */
export function Section({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card pad stack" aria-labelledby={id}>
      <div className="row">
        <h2 id={id} className="account-title">
          {title}
        </h2>
        {end ? <span className="push">{end}</span> : null}
      </div>
      {children}
    </section>
  );
}
