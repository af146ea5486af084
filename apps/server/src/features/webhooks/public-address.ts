import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** What is not reached from the public internet: own machine, own network, link-local, documentation, multicast. */
const inside4 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside4.addSubnet(net, bits, 'ipv4');
/** A list of its own: in a common one an IPv4 address counts as its mapped IPv6 address. */
const inside6 = new BlockList();
// Of IPv6 only 2000::/3 is given out; within it what carries an IPv4 address (Teredo, 6to4) and documentation is closed.
for (const [net, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside6.addSubnet(net, bits, 'ipv6');

export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !inside4.check(address, 'ipv4');
  return family === 6 && !inside6.check(address, 'ipv6');
};

export class AddressRefused extends Error {}

/** Host of an address as `isIP` reads it: IPv6 without its brackets. */
const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

/** Can this be sent to, as far as its words tell? Names are looked at when they are resolved, at each try. */
export function isAllowedUrl(url: URL, privateToo: boolean): boolean {
  if (url.username || url.password || (url.protocol !== 'https:' && !privateToo)) return false;
  const host = hostOf(url);
  return privateToo || isIP(host) === 0 || isPublicAddress(host);
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Resolves a name for the very connection that is made: what was checked is what is connected to, so that a name which
 * answers differently the second time gains nothing. One private address among several refuses the name.
 */
export function lookupPublic(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused) return found(new AddressRefused('private address'), []);
    const [first] = addresses;
    if (!first) return found(new Error('no address'), []);
    if (options.all) found(null, addresses);
    else found(null, first.address, first.family);
  });
}
