import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const list = (...ranges: [string, number, 'ipv4' | 'ipv6'][]): BlockList => {
  const made = new BlockList();
  for (const [network, prefix, family] of ranges) made.addSubnet(network, prefix, family);
  return made;
};

const loopback = list(['127.0.0.0', 8, 'ipv4'], ['::1', 128, 'ipv6']);

/** What the IANA special-purpose registry does not count as globally reachable, and multicast. */
const special4 = list(
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
);

/** IPv6 is the other way round: only what is handed out as global unicast, without what carries IPv4 in it. */
const global6 = list(['2000::', 3, 'ipv6']);
const special6 = list(
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
);

/** Whether an IP address lies on the public internet; with `loopbackToo`, also on this machine. */
export const isReachable = (address: string, loopbackToo: boolean): boolean => {
  const version = isIP(address);
  if (version === 4)
    return (loopbackToo && loopback.check(address, 'ipv4')) || !special4.check(address, 'ipv4');
  if (version !== 6 || address.includes('%')) return false;
  if (loopbackToo && loopback.check(address, 'ipv6')) return true;
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
};

/** The host of an address without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Said by `guardedLookup` of a name that leads to an address of our own. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress';
}

/**
 * Resolves a name for a connection and refuses it when any of its addresses is not public. The connection is made to
 * the very addresses that were judged: a name that resolves differently a moment later gains nothing.
 */
export const guardedLookup =
  (loopbackToo: boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const first = found?.[0];
      if (error) callback(error, '');
      else if (!first || found.some(({ address }) => !isReachable(address, loopbackToo)))
        callback(new PrivateAddress(), '');
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
