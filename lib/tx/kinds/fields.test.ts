import { expect, test, vi } from 'vitest';

test('stored flows are read without compiling code, which the Content-Security-Policy blocks', async () => {
  const compile = vi.spyOn(globalThis, 'Function');
  const { readFlow } = await import('@/lib/tx/store/codec');
  expect(readFlow('{"id":"1"}')).toBeUndefined();
  expect(compile).not.toHaveBeenCalled();
  compile.mockRestore();
});
