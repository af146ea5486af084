import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import './tag.css';

function ChipAnchor(attributes: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...attributes} className="chip" />;
}

/** A link that filters or switches a view; the one that stands in the address is marked by the router. */
export const ChipLink = createLink(ChipAnchor);
