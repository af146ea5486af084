import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';

export type ButtonLook = 'primary' | 'ghost' | 'danger' | 'quiet';
type Look = { look?: ButtonLook; small?: boolean };

function classOf({ look = 'primary', small }: Look, extra?: string): string {
  return ['btn', look === 'primary' ? '' : look, small ? 'small' : '', extra ?? ''].filter(Boolean).join(' ');
}

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> &
  Look & {
    /** An act under way: the button says so, keeps the focus and takes no second click. */
    busy?: boolean;
    disabled?: boolean;
    children: ReactNode;
  };

/** A disabled button stays focusable (`aria-disabled`), so that a reader can find it and hear why. */
export function Button({ look, small, busy, disabled, className, children, onClick, ...rest }: ButtonProps) {
  const off = busy || disabled;
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, small }, className)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className="btn-busy" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & Look & { ref?: Ref<HTMLAnchorElement> };

/** A plain link that looks like a button: downloads and outside addresses. */
export function AnchorButton({ look, small, className, ...rest }: AnchorProps) {
  return <a {...rest} className={classOf({ look, small }, className)} />;
}

/** A typed link of the router that looks like a button. */
export const LinkButton = createLink(AnchorButton);
