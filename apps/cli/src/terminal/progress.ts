import { MultiBar, Presets, type SingleBar } from "cli-progress";

/** Where progress is shown: a bar on a terminal, nothing but the messages elsewhere. */
export interface Progress {
  /** Moves the bar of a new or the present stage; `done` in [0, 1]. */
  readonly update: (stage: string, done: number) => void;
  /** Prints a line above the bar. */
  readonly log: (line: string) => void;
  readonly stop: () => void;
}

/** Progress on standard error, with the time that is left. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) {
    return { update: () => {}, log: (line) => void stream.write(`${line}\n`), stop: () => {} };
  }
  const bars = new MultiBar(
    {
      stream,
      format: " {stage} {bar} {percentage} % · {eta_formatted} left",
      clearOnComplete: true,
      hideCursor: true,
      fps: 8,
    },
    Presets.rect,
  );
  const known = new Map<string, SingleBar>();
  return {
    update: (stage, done) => {
      if (!known.has(stage)) known.set(stage, bars.create(1000, 0, { stage }));
      known.get(stage)?.update(Math.round(done * 1000));
    },
    log: (line) => bars.log(`${line}\n`),
    stop: () => bars.stop(),
  };
}
