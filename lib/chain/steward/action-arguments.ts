import type { Abi } from 'viem';
import { isFields } from '@/lib/chain/calls/stored-guards';

/** An argument as shown: in full, never shortened. */
export type Argument = { name: string; value: string };

/** Arguments by their names in the contract; a struct field by field. */
export function named(abi: Abi, functionName: string, args: readonly unknown[]): Argument[] {
  const found = abi.find((item) => item.type === 'function' && item.name === functionName);
  const inputs = found?.type === 'function' ? found.inputs : [];
  return args.flatMap((value, index) => {
    const name = inputs[index]?.name ?? `${index}`;
    if (!isFields(value) || Array.isArray(value)) return { name, value: written(value) };
    return shown(value).map((field) => ({ ...field, name: `${name}.${field.name}` }));
  });
}

/** Values by their names. */
export const shown = (values: Record<string, unknown>): Argument[] =>
  Object.entries(values).map(([name, value]) => ({ name, value: written(value) }));

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  return isFields(value) ? JSON.stringify(shown(value)) : String(value);
}
