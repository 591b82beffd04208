/** A tab that was hidden for so long asks nodes for nothing more until it is looked at again. */
const HIDDEN_MS = 10 * 60_000;

/** What is needed of the browser's `document`. */
export type Visibility = {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
};

/** Whether anybody is looking, or was a short while ago. */
export class Attention {
  private hiddenSince: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    page: Visibility,
    private readonly now: () => number = () => performance.now(),
  ) {
    const look = () => {
      this.hiddenSince = page.hidden ? (this.hiddenSince ?? this.now()) : undefined;
      if (!page.hidden) for (const listener of this.listeners) listener();
    };
    look();
    page.addEventListener('visibilitychange', look);
  }

  /** Nobody has looked for ten minutes. */
  get away(): boolean {
    return this.hiddenSince !== undefined && this.now() - this.hiddenSince >= HIDDEN_MS;
  }

  /** Calls back whenever somebody looks again. */
  onReturn(listener: () => void): void {
    this.listeners.add(listener);
  }
}
