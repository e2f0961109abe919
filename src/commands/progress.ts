/** The shortest time between two updates on a terminal. */
const EVERY_MS = 200;
/** The time between two lines about a long step when the output is not a terminal. */
const SILENT_MS = 60_000;

/** Reports the progress of long work. Disposing of it ends the last step. */
export interface Progress extends Disposable {
  /** Starts a step and reports how long the one before it took. */
  readonly step: (name: string) => void;
  /** Updates the count of the step: `count(120, 755)` shows "120 of 755". */
  readonly count: (done: number, total?: number) => void;
  /** Ends the last step. */
  readonly end: () => void;
}

/**
 * Prints one line for each finished step with its duration in seconds. On a terminal the running step and its count are shown
 * as well; elsewhere a long step prints a line each minute.
 */
export function startProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const now = (): number => performance.now();
  let current: { readonly name: string; readonly started: number; count: string } | undefined;
  let shown = 0;
  const format = (time: string): string =>
    current ? `${time.padStart(8)}  ${current.name}${current.count}` : '';
  const end = (): void => {
    if (!current) return;
    const seconds = `${((now() - current.started) / 1000).toFixed(1)} s`;
    stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${format(seconds)}\n`);
    current = undefined;
  };
  const show = (): void => {
    if (now() - shown < (stream.isTTY ? EVERY_MS : SILENT_MS)) return;
    shown = now();
    stream.write(stream.isTTY ? `\r\u001B[K${format('…')}` : `${format('…')}\n`);
  };
  return {
    step: (name) => {
      end();
      current = { name, started: now(), count: '' };
      shown = stream.isTTY ? -Infinity : now();
      show();
    },
    count: (done, total) => {
      if (current) current.count = `: ${String(done)}${total === undefined ? '' : ` of ${String(total)}`}`;
      show();
    },
    end,
    [Symbol.dispose]: end,
  };
}
