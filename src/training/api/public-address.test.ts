import { expect, test } from 'vitest';
import { isReachable } from './public-address.ts';

const own = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '2001:db8::1',
  '2002:a00:1::',
  '2001::1',
  '3fff::1',
  'ontvanger.example',
  '',
];
const everybodys = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '198.20.0.1', '2606:4700::1111', '2a02:2f0::1'];

test('only addresses of the public internet are reached', () => {
  for (const address of own) expect([address, isReachable(address, false)]).toEqual([address, false]);
  for (const address of everybodys) expect([address, isReachable(address, false)]).toEqual([address, true]);
});

test('when told, this machine is reached as well, and no other of our own', () => {
  const reached = own.filter((address) => isReachable(address, true));
  expect(reached).toEqual(['127.0.0.1', '127.255.255.255', '::1']);
});
