import { isQuestion, questionIdOf, type ReviewField, reviewFieldsOf } from '@jiebang/domain/scenarios/fields';
import { useRef, useState } from 'react';

export type Returns = Partial<Record<ReviewField, string>>;

/**
 * Fields ticked to be sent back, with the reasons as they are written. They belong to one version and stay in this
 * browser until they are sent: a clerk who is called away finds them again.
 */
export function useReturns(id: string, version: number) {
  const key = `jiebang.returns.${id}.${version}`;
  const [returns, setReturns] = useState(() => read(key));
  const keep = (next: Returns) => {
    setReturns(next);
    try {
      if (Object.keys(next).length > 0) localStorage.setItem(key, JSON.stringify(next));
      else localStorage.removeItem(key);
    } catch {
      // Storage may be switched off: the reasons then last as long as the page.
    }
  };
  // A box unticked by mistake gives its words back when it is ticked again.
  const shelved = useRef<Returns>({});
  const questions = Object.keys(returns)
    .filter(isQuestion)
    .map((field) => ({ id: questionIdOf(field) }));
  const ticked = reviewFieldsOf(questions).filter((field) => returns[field] !== undefined);
  return {
    returns,
    /** In the order of the form. */
    ticked,
    lacking: ticked.filter((field) => !returns[field]?.trim()),
    write: (field: ReviewField, reason: string) => keep({ ...returns, [field]: reason }),
    toggle: (field: ReviewField) => {
      const { [field]: reason, ...rest } = returns;
      if (reason === undefined) keep({ ...returns, [field]: shelved.current[field] ?? '' });
      else {
        shelved.current[field] = reason;
        keep(rest);
      }
    },
    clear: () => keep({}),
  };
}
export type ReturnDraft = ReturnType<typeof useReturns>;

function read(key: string): Returns {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Returns;
  } catch {
    return {};
  }
}
