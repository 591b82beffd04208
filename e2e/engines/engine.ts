/** A browser under automation: the commands of W3C WebDriver that the tests use. */
export interface Engine {
  /** @throws if the browser refuses the command, with its own message */
  send: (command: Command, parameters?: Record<string, unknown>) => Promise<unknown>;
  /** Ends the browser. */
  stop: () => Promise<void>;
}

export type Command = 'navigate' | 'execute' | 'click' | 'resize' | 'screenshot';
