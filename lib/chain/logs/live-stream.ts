import type { Coverage, Logged } from '@/lib/domain/history/history';
import { LogReader, type LogReaderDeps } from './log-reader';
import type { LogStream } from './log-stream';

/** The minimum time between notifications: readers change often while they read. */
const PAUSE_MS = 100;

/** A reader, and its view: `view` may take a while, and is not started again before it is done. */
export class LiveStream<E extends Logged, T extends { state: Coverage }> {
  /** The current view; the same object as long as nothing in it changes. */
  value: T | undefined;
  readonly reader: LogReader<E>;
  private busy = false;
  private again = false;

  constructor(
    stream: LogStream<E>,
    means: LogReaderDeps,
    private readonly view: (reader: LogReader<E>) => Promise<T>,
    private readonly notify: () => void,
  ) {
    this.reader = new LogReader(stream, means, () => {
      this.again = true;
      if (!this.busy) void this.refresh();
    });
  }

  private async refresh(): Promise<void> {
    this.busy = true;
    while (this.again) {
      this.again = false;
      const fresh = await this.view(this.reader);
      const value = same(this.value, { ...fresh, state: same(this.value?.state, fresh.state) });
      if (value !== this.value) {
        this.value = value;
        this.notify();
      }
      await new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.busy = false;
  }
}

/** The old one, if the new one is equal field by field. */
function same<T extends object>(old: T | undefined, fresh: T): T {
  if (old === undefined) return fresh;
  const before = new Map(Object.entries(old));
  return Object.entries(fresh).every(([name, value]) => before.get(name) === value) ? old : fresh;
}
