/** A tab hidden for this long sends no more requests until it is visible again. */
const HIDDEN_MS = 10 * 60_000;

/** The part of the browser's `document` used here. */
export type PageVisibility = {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
};

/** Whether the tab is visible, or was so recently. */
export class TabVisibility {
  private hiddenSince: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    page: PageVisibility,
    private readonly now: () => number = () => performance.now(),
  ) {
    const look = () => {
      this.hiddenSince = page.hidden ? (this.hiddenSince ?? this.now()) : undefined;
      if (!page.hidden) for (const listener of this.listeners) listener();
    };
    look();
    page.addEventListener('visibilitychange', look);
  }

  /** Whether the tab has been hidden for ten minutes. */
  get away(): boolean {
    return this.hiddenSince !== undefined && this.now() - this.hiddenSince >= HIDDEN_MS;
  }

  /** Calls back whenever the tab becomes visible again. */
  onReturn(listener: () => void): void {
    this.listeners.add(listener);
  }
}
