import type { Capability } from '@jiebang/domain/identity/roles';
import type { LinkProps } from '@tanstack/react-router';

type To = NonNullable<LinkProps['to']>;

/** Header of the public pages. */
export const publicNavigation = [
  { to: '/', text: 'nav.home' },
  { to: '/competitions', text: 'nav.competitions' },
  { to: '/verify', text: 'nav.verify' },
  { to: '/help', text: 'nav.help' },
] as const satisfies { to: To; text: `nav.${string}` }[];

/** Rail of the workspace: groups in order; an entry without capability is everybody's. */
export const workspaceNavigation = [
  { group: 'nav.mine', to: '/me', text: 'nav.myHome', capability: null },
] as const satisfies {
  group: `nav.${string}`;
  to: To;
  text: `nav.${string}`;
  capability: Capability | null;
}[];
