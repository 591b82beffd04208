/** The number of logs to process before yielding to the page. */
const CHUNK = 500;

/** Does `work` for each item, and yields to the page in between. */
export async function inChunks<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % CHUNK === CHUNK - 1) await breath();
    work(item);
  }
}

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));
