import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { castCommand, curlCommand } from './call-commands';

const call = {
  contract: addressOf(2),
  account: addressOf(0),
  data: '0x26512160',
  block: 255n,
  node: "https://node.example/it's?a=1&b=$HOME",
} as const;

/** The arguments that a shell passes to the command. */
function wordsOf(command: string): string[] {
  const [program = ''] = command.split(' ');
  const script = `${program}() { for word; do printf '%s\\n' "$word"; done; }; ${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
}

test('curl sends exactly this call', () => {
  const words = wordsOf(curlCommand(call));
  expect(words.at(-1)).toBe(call.node);
  expect(JSON.parse(words.at(-2) ?? '')).toEqual({
    jsonrpc: '2.0',
    id: 1,
    method: 'eth_call',
    params: [{ to: call.contract, data: call.data }, '0xff'],
  });
});

test('cast sends exactly this call', () => {
  expect(wordsOf(castCommand(call))).toEqual([
    'call',
    call.contract,
    'snapshot(address)',
    call.account,
    '--block',
    '255',
    '--rpc-url',
    call.node,
  ]);
});
