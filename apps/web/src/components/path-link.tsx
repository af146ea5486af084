import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/**
 * A link to an address that the server gave (`/workspace/review?status=formal_review`): the router cannot know its
 * route beforehand. Followed in the page; with a modifier key the browser does as it is used to.
 */
export function PathLink({
  to,
  className,
  onFollow,
  children,
}: {
  to: string;
  className?: string;
  onFollow?: () => void;
  children: ReactNode;
}) {
  const navigate = useNavigate();
  return (
    <a
      href={to}
      className={className}
      onClick={(event) => {
        onFollow?.();
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate({ href: to });
      }}
    >
      {children}
    </a>
  );
}
