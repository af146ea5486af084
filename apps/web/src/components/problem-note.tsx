import { asProblem } from '../lib/api-problem.ts';
import { fieldText } from '../lib/field-text.ts';
import { anyText, useLocale, useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';

/**
 * The sentence of a problem: what happened and what to do. The server writes it in the language that the call asked
 * for; what never reached the server has a text of this page.
 */
export function useProblemText(): (error: unknown) => string {
  useLocale();
  return (error) => {
    const { code, body } = asProblem(error);
    return anyText('problems', `codes.${code}`) ?? body.title;
  };
}

/** A refusal for people: what, whose fault, what to do, the number to quote, and «try again» where it can help. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts('problems');
  const textOf = useProblemText();
  const problem = asProblem(error);
  const fields = problem.body.errors ?? [];
  return (
    <Note tone="seal" role="alert" title={textOf(error)}>
      {fields.length > 0 ? (
        <ul className="small">
          {fields.map((field) => (
            <li key={`${field.path}:${field.code}`}>
              <code>{field.path}</code> {fieldText(field)}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="meta">
        {t(`faults.${problem.body.fault}`)}
        {problem.body.requestId ? (
          <>
            {' · '}
            {t('request')} <code>{problem.body.requestId}</code>
          </>
        ) : null}
      </div>
      {onRetry && problem.retryable ? (
        <div>
          <Button look="ghost" small onClick={onRetry}>
            {t('retry')}
          </Button>
        </div>
      ) : null}
    </Note>
  );
}
