/** How long a count stands on a terminal before it is written anew. Files of a log get one line for each step. */
const EVERY_MS = 200;

/** Tells whoever waits that long work moves on; when it is disposed of, the last step ends. */
export interface Progress extends Disposable {
  /** Begins a step, and tells how long the one before it took. */
  readonly step: (name: string) => void;
  /** How much of the step is done: `count(120, 755)` shows "120 of 755". */
  readonly count: (done: number, total?: number) => void;
  /** Ends the last step. */
  readonly end: () => void;
}

/**
 * One line for each step, when it is done, with its seconds. On a terminal the line of the step that runs is there from
 * the beginning, with what is counted.
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
    if (!stream.isTTY || now() - shown < EVERY_MS) return;
    shown = now();
    stream.write(`\r\u001B[K${format('…')}`);
  };
  return {
    step: (name) => {
      end();
      current = { name, started: now(), count: '' };
      shown = 0;
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
