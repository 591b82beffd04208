import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXED_NUMBERS } from './fixed-numbers';

const SOURCES = 'contracts/src';

function sourceOf(contract: string): string {
  const path = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).find((file) =>
    file.split(/[\\/]/).at(-1)?.startsWith(`${contract}.sol`),
  );
  if (path === undefined) throw new Error(`There is no ${contract}.sol`);
  return readFileSync(join(SOURCES, path), 'utf8');
}

test.each(FIXED_NUMBERS)('$name is $code in $contract', ({ name, code, contract }) => {
  expect(sourceOf(contract)).toContain(` constant ${name} = ${code};`);
});
