import { MultiBar, Presets, type SingleBar } from "cli-progress";
import { printable } from "./printable.ts";

/** Where progress is shown: a bar on a terminal, nothing but the messages elsewhere. */
export interface Progress {
  /** Moves the bar of a new or the present stage; `done` in [0, 1]. `note` is said behind it. */
  readonly update: (stage: string, done: number, note?: string) => void;
  /** Prints a line above the bar. */
  readonly log: (line: string) => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

/**
 * Progress on `stream`, usually standard error, with the time that is left.
 * @param now a clock in milliseconds
 */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  const print = (line: string): void => void stream.write(`${printable(line)}\n`);
  if (!stream.isTTY) return { update: () => {}, log: print, stop: () => {} };
  let shown: { readonly bars: MultiBar; readonly bar: SingleBar } | undefined;
  let began = { stage: "", done: 0, time: 0 };
  // The library's own log loses what is printed shortly before the end, so every message takes the bar away first.
  const clear = (): void => {
    shown?.bars.stop();
    shown = undefined;
  };
  return {
    update: (stage, done, note) => {
      const time = now();
      if (stage !== began.stage) began = { stage, done, time };
      shown ??= drawn(stream);
      const left = ((time - began.time) * (1 - done)) / (done - began.done);
      shown.bar.update(Math.round(done * 1000), {
        stage,
        note: note === undefined ? "" : ` · ${note}`,
        left: Number.isFinite(left) ? ` · ${timeLeft(left / 1000)}` : "",
      });
    },
    log: (line) => {
      clear();
      print(line);
    },
    stop: clear,
  };
}

/** A bar that leaves cursor and line wrapping alone, so that there is nothing to mend after Ctrl-C. */
function drawn(stream: NodeJS.WriteStream): { bars: MultiBar; bar: SingleBar } {
  const bars = new MultiBar(
    {
      stream,
      format: " {stage} {bar} {percentage} %{note}{left}",
      barsize: 20,
      clearOnComplete: true,
      gracefulExit: false,
      linewrap: true,
      fps: 8,
    },
    Presets.rect,
  );
  return { bars, bar: bars.create(1000, 0, { stage: "", note: "", left: "" }) };
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
