/** localStorage backed by a map, for tests. */
export class MemoryStorage {
  readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  key = (index: number): string | null => [...this.items.keys()][index] ?? null;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}
